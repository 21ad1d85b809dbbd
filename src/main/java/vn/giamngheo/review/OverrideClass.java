package vn.giamngheo.review;

import java.util.UUID;

/**
 * Put another class in place of the computed one.
 *
 * @param assessmentId the assessment
 * @param version version of the assessment that the page showed
 * @param to the class that holds instead
 * @param reason why, at most 300 characters
 */
public record OverrideClass(UUID assessmentId, long version, OverridingClass to, String reason) {}
