package vn.giamngheo.review;

import java.time.LocalDate;

import vn.giamngheo.rules.HouseholdClass;

/**
 * One line of a posted list: what the law posts and nothing else.
 *
 * @param headName head of the household
 * @param householdClass class found
 * @param postedOn day of posting
 * @param endsOn last day, whole
 * @param places where the list hangs out
 */
public record PostedRow(String headName, HouseholdClass householdClass, LocalDate postedOn, LocalDate endsOn,
        String places) {}
