package vn.giamngheo.review;

import java.time.Instant;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * The class that the commune board put in place of the computed one.
 *
 * @param surveyId sheet it holds for
 * @param computedClass class by the decision table
 * @param computedSubClass why poor by the decision table
 * @param householdClass class that holds instead
 * @param subClass why poor instead
 * @param reason the board's reason
 * @param classReason one Vietnamese sentence with both classes and the reason, for decisions and lists
 * @param evidence number of files that prove it
 * @param decidedBy user name
 * @param decidedAt when
 */
public record ClassOverrideView(UUID surveyId, HouseholdClass computedClass, SubClass computedSubClass,
        HouseholdClass householdClass, SubClass subClass, String reason, String classReason, int evidence,
        String decidedBy, Instant decidedAt) {}
