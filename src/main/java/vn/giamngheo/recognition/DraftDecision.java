package vn.giamngheo.recognition;

/**
 * The officer lays a draft before the chair, or has the household surveyed again.
 *
 * @param outcome what the officer does
 * @param proposal what is proposed; null when surveyed again
 * @param reason why refused or surveyed again; may be null when recognition is proposed
 */
public record DraftDecision(DraftOutcome outcome, Proposal proposal, String reason) {}
