package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One objection against a posted result.
 *
 * @param id id of the objection
 * @param postingId posting it was raised against
 * @param raisedBy name of the one who objects
 * @param relation relation to the household, may be null
 * @param content what is objected to
 * @param raisedOn day it was raised
 * @param registeredBy user name of the one who registered it
 * @param outcome how it was settled, null while open
 * @param reason reason of the settlement, null while open
 * @param settledBy user name of the board member, null while open
 * @param settledAt when it was settled, null while open
 */
public record ObjectionView(UUID id, UUID postingId, String raisedBy, String relation, String content,
        LocalDate raisedOn, String registeredBy, ObjectionOutcome outcome, String reason, String settledBy,
        Instant settledAt) {}
