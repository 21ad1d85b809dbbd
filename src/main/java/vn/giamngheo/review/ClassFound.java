package vn.giamngheo.review;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * Class that the decision table found for a sheet, with all that explains it later.
 *
 * @param householdClass the class
 * @param subClass why poor
 * @param ruleRef article
 * @param reason one Vietnamese sentence with the article
 * @param trace JSON object: inputs, rows that fired, version of the table
 */
record ClassFound(HouseholdClass householdClass, SubClass subClass, String ruleRef, String reason, String trace) {}
