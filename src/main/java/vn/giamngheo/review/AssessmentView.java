package vn.giamngheo.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.territory.UnitKey;

/**
 * An assessment as other modules and pages see it. The result is that of the sheet that counts; it is null before the
 * first classification.
 *
 * @param id id of the assessment, business key of its process
 * @param caseId application or campaign
 * @param householdId the household
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param regimeId procedure text
 * @param standardId standard
 * @param areaType area type the class is found by
 * @param policyYear year for which the resulting list is used
 * @param route kind of case
 * @param state how far it has come
 * @param proposedClass class by the sheet that counts, or the one the commune board put in its place
 * @param subClass why poor
 * @param classReason one Vietnamese sentence with the article; of an overridden class both classes and the board's reason
 * @param ruleRef article
 * @param trace JSON object: inputs, rows that fired, version of the table
 * @param unverified whether points of the sheet are not verified
 * @param b1 points that estimate income
 * @param b2 points of deprivation
 * @param deprivations codes of the indicators the household is deprived of
 * @param surveyors user names of all who confirmed a sheet
 * @param unavailableReason why the household could not be surveyed, null otherwise
 * @param surveys all sheets, oldest first
 * @param meetings all meetings, oldest first
 * @param postings all postings, oldest first
 * @param objections all objections, oldest first
 * @param settlements how the board settled between two surveyors' sheets, oldest first
 * @param overrides all overrides of a computed class, oldest first
 * @param override the one that holds for the sheet that counts, null when the computed class holds
 * @param secondLookMissing why the board settles without a second sheet, null otherwise
 * @param version version for optimistic locking
 */
public record AssessmentView(UUID id, UUID caseId, UUID householdId, UnitKey communeKey, UnitKey hamletKey,
        RegimeId regimeId, StandardId standardId, AreaType areaType, int policyYear, Route route,
        AssessmentState state, HouseholdClass proposedClass, SubClass subClass, String classReason, String ruleRef,
        String trace, boolean unverified, Integer b1, Integer b2, List<String> deprivations, Set<String> surveyors,
        String unavailableReason, List<SurveyView> surveys, List<MeetingView> meetings, List<PostingView> postings,
        List<ObjectionView> objections, List<ClassSettlementView> settlements, List<ClassOverrideView> overrides,
        ClassOverrideView override, String secondLookMissing, long version) {

    /** @return the sheet that counts, empty before the first classification */
    public Optional<SurveyView> standingSurvey() {
        return surveys.stream().filter(SurveyView::standing).findFirst();
    }

    /** @return the newest meeting, empty before the first */
    public Optional<MeetingView> lastMeeting() {
        return meetings.isEmpty() ? Optional.empty() : Optional.of(meetings.get(meetings.size() - 1));
    }

    /** @return the newest posting, empty before the first */
    public Optional<PostingView> lastPosting() {
        return postings.isEmpty() ? Optional.empty() : Optional.of(postings.get(postings.size() - 1));
    }
}
