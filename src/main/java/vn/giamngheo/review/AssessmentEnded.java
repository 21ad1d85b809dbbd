package vn.giamngheo.review;

import java.util.UUID;

/**
 * An assessment was posted for its full term without an open objection; published in that transaction.
 *
 * @param assessmentId the assessment
 * @param caseId application or part of a campaign it was made for
 */
public record AssessmentEnded(UUID assessmentId, UUID caseId) {}
