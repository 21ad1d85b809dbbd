package vn.giamngheo.loan;

import java.time.LocalDate;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.LoanProgramme;

/**
 * The programme that a household may borrow under on a day.
 *
 * @param programme the programme
 * @param householdClass class of that day
 * @param since first day of that class
 * @param leftOn first day off the list; null for listed households
 */
record LoanMatch(LoanProgramme programme, HouseholdClass householdClass, LocalDate since, LocalDate leftOn) {}
