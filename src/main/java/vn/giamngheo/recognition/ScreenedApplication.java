package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * What the quick sheet led to.
 *
 * @param outcome where the application goes
 * @param awaitedBatch first day of the batch in which the household is reviewed, when that day is still to come; null
 *     otherwise
 */
public record ScreenedApplication(ScreeningOutcome outcome, LocalDate awaitedBatch) {}
