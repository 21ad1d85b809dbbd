package vn.giamngheo.review;

import java.util.List;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.rules.sheet.Contradiction;

/**
 * What a sheet adds up to while it is filled in.
 *
 * @param b1 points so far
 * @param b2 points of deprivation so far
 * @param contradictions what is missing or does not agree; totals with contradictions are no result
 * @param householdClass class these totals give, null while there are contradictions or the standard has no cut-offs
 * @param subClass why poor, null while there are contradictions
 * @param reason one Vietnamese sentence with the article, null while there are contradictions
 * @param unverified whether points of chosen answers are not verified
 */
public record SheetPreview(int b1, int b2, List<Contradiction> contradictions, HouseholdClass householdClass,
        SubClass subClass, String reason, boolean unverified) {}
