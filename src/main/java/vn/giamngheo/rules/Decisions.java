package vn.giamngheo.rules;

import java.time.LocalDate;
import vn.giamngheo.shared.AreaType;

/**
 * The decision tables, each in its newest deployed version. Input that the tables cannot answer is refused with an
 * {@link vn.giamngheo.shared.InvalidInput}; it never becomes a class.
 */
public interface Decisions {

    /**
     * Standard by the policy year of the resulting list, not by the day of the survey.
     *
     * @param policyYear year for which the list is used
     * @return the standard
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.noStandardForYear
     */
    Standard selectStandard(int policyYear);

    /**
     * Terms and authority of a procedure, as they were amended by the day of the application.
     *
     * @param regime procedure text in force
     * @param route kind of case
     * @param appliedOn day on which the household applied; null for the terms before any amendment
     * @return its terms
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.noProcedureTerms
     */
    ProcedureTerms procedureTerms(RegimeId regime, Route route, LocalDate appliedOn);

    /**
     * Terms and authority of a procedure that was never amended within its regime.
     *
     * @param regime procedure text in force
     * @param route kind of case
     * @return its terms
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.noProcedureTerms
     */
    default ProcedureTerms procedureTerms(RegimeId regime, Route route) {
        return procedureTerms(regime, route, null);
    }

    /**
     * Quick identification (Phieu A).
     *
     * @param standard the standard
     * @param source how the household came to the review
     * @param ticks indicators ticked, at least 0; does not matter unless the household applied
     * @return whether to survey
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.ticksNegative, refusal.rules.noQuickScreen
     */
    ScreeningResult quickScreen(StandardId standard, EntrySource source, int ticks);

    /**
     * Class by the totals of the score sheet (Phieu B).
     *
     * @param standard the standard
     * @param area area type of the unit
     * @param b1 points that estimate income, at least 0
     * @param b2 points of deprivation: a multiple of the points of one indicator, at most those of all indicators
     * @return the class
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.b1Negative, refusal.rules.b2NotMultiple,
     *     refusal.rules.b2OutOfRange, refusal.rules.noScoreTable
     */
    Classification classifyByScore(StandardId standard, AreaType area, int b1, int b2);

    /**
     * For a list that is worked through in one transaction; the version of the table is looked up once.
     *
     * @return the same as {@link #classifyByScore}, remembered for equal inputs
     */
    default ScoreClasses classesOfList() {
        return this::classifyByScore;
    }

    /**
     * Class by known income.
     *
     * @param standard the standard
     * @param area area type of the unit
     * @param incomeVnd income per person and month in whole dong, at least 0
     * @param deprivations number of deprived indicators
     * @return the class
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.incomeNegative, refusal.rules.deprivationsOutOfRange,
     *     refusal.rules.noIncomeTable
     */
    Classification classifyByIncome(StandardId standard, AreaType area, long incomeVnd, int deprivations);

    /**
     * Movement of a household between the lists in a period.
     *
     * @param start where it stood on the first day
     * @param end where it stands on the last day
     * @param wasPoorBefore whether it was on the list of poor households at any time before the period
     * @param wasNearPoorBefore whether it was on the list of near-poor households at any time before the period
     * @return the movement
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.noListMovement when it was on no list at either end
     */
    ListMovement listMovement(ListStanding start, ListStanding end, boolean wasPoorBefore, boolean wasNearPoorBefore);

    /**
     * Whether a household may borrow as newly escaped from poverty.
     *
     * @param former class that it left
     * @param current class today
     * @param monthsSinceLeaving whole months since it left the list, at least 0
     * @param certified whether the ward or commune has certified the escape
     * @return whether it may
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.monthsNegative; refusal.rules.noEligibility for classes that
     *     the table does not know
     */
    NewlyEscaped newlyEscapedEligible(
            HouseholdClass former, HouseholdClass current, int monthsSinceLeaving, boolean certified);

    /**
     * Terms of a loan programme.
     *
     * @param programme the programme
     * @param onDate day of the loan
     * @return its terms on that day
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.noLoanTerms when the programme lends nothing on that day
     */
    LoanTerms loanProgrammeTerms(LoanProgramme programme, LocalDate onDate);
}
