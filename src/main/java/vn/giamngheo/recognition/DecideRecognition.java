package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * The chair decides on a draft.
 *
 * @param outcome what the chair does
 * @param signedOn day of signature; null when sent back
 * @param reason why refused or sent back; null when recognised
 */
public record DecideRecognition(DecisionOutcome outcome, LocalDate signedOn, String reason) {}
