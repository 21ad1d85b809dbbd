package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * Record the class that a decision gives a household.
 *
 * @param householdId the household
 * @param householdClass class
 * @param subClass INCOME, DEPRIVATION or NONE
 * @param effectiveFrom first day, after the first day of the class that stood so far
 * @param decidedOn day the decision was signed
 * @param decisionNumber number of the decision
 * @param standardId standard the household was classified by
 * @param reason one Vietnamese sentence with the article
 * @param trace JSON object with inputs, rows that fired and version of the table; null when decided on paper
 */
public record RecordStatus(UUID householdId, HouseholdClass householdClass, SubClass subClass, LocalDate effectiveFrom,
        LocalDate decidedOn, String decisionNumber, String standardId, String reason, String trace) {}
