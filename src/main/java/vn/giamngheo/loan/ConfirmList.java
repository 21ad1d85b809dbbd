package vn.giamngheo.loan;

import java.time.LocalDate;

/**
 * The commune chair's answer on form 03/TD.
 *
 * @param outcome the answer
 * @param confirmedOn its day; null when returned
 * @param residence whether the household lives there lawfully
 * @param reason why not; null when confirmed
 */
public record ConfirmList(ConfirmationOutcome outcome, LocalDate confirmedOn, boolean residence, String reason) {}
