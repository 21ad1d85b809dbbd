package vn.giamngheo.recognition;

import java.time.Instant;

/**
 * Opinion of the superior authority on one assessment.
 *
 * @param outcome opinion
 * @param text in words
 * @param givenBy user name
 * @param givenAt when
 */
public record OpinionView(OpinionOutcome outcome, String text, String givenBy, Instant givenAt) {}
