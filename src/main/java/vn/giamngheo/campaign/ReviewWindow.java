package vn.giamngheo.campaign;

import java.time.LocalDate;

import vn.giamngheo.shared.Mark;

/**
 * Days of a year in which the annual review may run.
 *
 * @param from first day
 * @param to last day
 * @param mark how far the figures are to be trusted
 * @param source where they come from
 */
record ReviewWindow(LocalDate from, LocalDate to, Mark mark, String source) {}
