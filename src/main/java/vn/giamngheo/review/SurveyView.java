package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * One sheet of an assessment.
 *
 * @param id id of the survey
 * @param round 1 for the first sheet of the assessment, counted on through re-surveys and re-checks
 * @param kind survey or re-check
 * @param state draft or confirmed
 * @param surveyor user name of the surveyor
 * @param surveyedOn day of the visit, null while a draft without it
 * @param sheetId version of the score sheet it was filled in with
 * @param answers chosen option codes by row number
 * @param deprivations codes of the indicators the household is deprived of
 * @param floorAreaM2 floor area of the dwelling in square metres, null when not measured
 * @param remark the surveyor's remark, may be null
 * @param b1 points that estimate income, null before confirmation
 * @param b2 points of deprivation, null before confirmation
 * @param householdClass class by the decision table, null before classification
 * @param subClass why poor, null before classification
 * @param ruleRef article the class stands on, null before classification
 * @param reason one Vietnamese sentence with the article, null before classification
 * @param trace JSON object: inputs, rows that fired, version of the table; null before classification
 * @param unverified whether points of the sheet are not verified
 * @param standing whether this sheet counts
 * @param confirmedAt when it was confirmed, null while a draft
 * @param characteristics Phieu C; empty for a household that is not poor
 * @param origin where a poor or near-poor household comes from, null for others and before confirmation
 */
public record SurveyView(UUID id, int round, SurveyKind kind, SurveyState state, String surveyor, LocalDate surveyedOn,
        UUID sheetId, Map<Integer, Set<String>> answers, Set<String> deprivations, BigDecimal floorAreaM2,
        String remark, Integer b1, Integer b2, HouseholdClass householdClass, SubClass subClass, String ruleRef,
        String reason, String trace, boolean unverified, boolean standing, Instant confirmedAt,
        Characteristics characteristics, Origin origin) {}
