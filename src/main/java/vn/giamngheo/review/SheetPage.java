package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.SheetAnswers;

/**
 * A sheet to fill in.
 *
 * @param assessmentId the assessment
 * @param version version of the assessment, to send back
 * @param kind survey or re-check
 * @param round round of the assessment
 * @param household the household with its members
 * @param facts what the member list says on the day of the survey
 * @param sheet score sheet in the version of that day
 * @param surveyedOn day of the visit; today when nothing was saved
 * @param answers answers so far; those of the last round when a survey is repeated, none for a second look or a re-check
 * @param floorAreaM2 floor area in square metres, may be null
 * @param remark remark, may be null
 * @param confirmed whether it is confirmed and waits for the step to be completed
 * @param preview what it adds up to
 * @param catalogue causes and needs that Phieu C offers
 * @param characteristics Phieu C so far
 */
public record SheetPage(UUID assessmentId, long version, SurveyKind kind, int round, HouseholdView household,
        HouseholdFacts facts, ScoreSheet sheet, LocalDate surveyedOn, SheetAnswers answers, BigDecimal floorAreaM2,
        String remark, boolean confirmed, SheetPreview preview, Catalogue catalogue,
        Characteristics characteristics) {}
