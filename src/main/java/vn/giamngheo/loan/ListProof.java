package vn.giamngheo.loan;

import java.time.LocalDate;

/**
 * The list that a confirmation stands on.
 *
 * @param listDate day for which the list was taken
 * @param listVersion day of the newest decision in it
 * @param rows number of households in it
 * @param sha256 hash over its canonical rows, lower-case hex
 * @param row the household's own row
 */
record ListProof(LocalDate listDate, LocalDate listVersion, int rows, String sha256, String row) {}
