package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Register an objection against a posted result.
 *
 * @param assessmentId the assessment
 * @param raisedBy name of the one who objects
 * @param relation relation to the household, may be null
 * @param content what is objected to
 * @param raisedOn day it was raised, within the posting
 */
public record RaiseObjection(UUID assessmentId, String raisedBy, String relation, String content,
        LocalDate raisedOn) {}
