package vn.giamngheo.recognition;

/**
 * The superior authority says what it thinks of the result.
 *
 * @param outcome opinion
 * @param text in words
 */
public record GiveOpinion(OpinionOutcome outcome, String text) {}
