package vn.giamngheo.review;

import java.time.Instant;
import java.util.UUID;

/**
 * How the commune board settled which of two sheets holds.
 *
 * @param firstSurveyId the first surveyor's sheet
 * @param secondSurveyId the second surveyor's sheet, null when none could be made
 * @param choice the one that holds
 * @param reason why
 * @param settledBy user name
 * @param settledAt when
 */
public record ClassSettlementView(UUID firstSurveyId, UUID secondSurveyId, SheetChoice choice, String reason,
        String settledBy, Instant settledAt) {}
