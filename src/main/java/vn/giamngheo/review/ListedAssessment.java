package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.territory.UnitKey;

/**
 * One household of a list in a line.
 *
 * @param id assessment
 * @param householdId household
 * @param hamletKey hamlet
 * @param state how far it has come
 * @param round running round of sheets
 * @param sheet state of the running round's sheet, null before it is saved
 * @param surveyor user name of who made the sheet that counts, null before classification
 * @param surveyedOn day of that survey
 * @param b1 points that estimate income, null before classification
 * @param b2 points of deprivation, null before classification
 * @param householdClass class by the sheet that counts, null before classification
 * @param subClass why poor, null before classification
 * @param reason one Vietnamese sentence with the article, null before classification
 * @param unverified whether points of the sheet are not verified
 * @param attendees of the newest meeting, null before one was held
 * @param agreeing of these who agreed
 * @param postingEndsOn last day of the newest posting, null before it was posted
 * @param objections number of objections and asked re-checks
 * @param unavailableReason why the household could not be surveyed, null otherwise
 */
public record ListedAssessment(UUID id, UUID householdId, UnitKey hamletKey, AssessmentState state, int round,
        SurveyState sheet, String surveyor, LocalDate surveyedOn, Integer b1, Integer b2, HouseholdClass householdClass,
        SubClass subClass, String reason, boolean unverified, Integer attendees, Integer agreeing,
        LocalDate postingEndsOn, int objections, String unavailableReason) {

    /** @return whether a surveyor still has to visit the household or to confirm its sheet */
    public boolean toSurvey() {
        return state == AssessmentState.OPENED && sheet != SurveyState.CONFIRMED;
    }
}
