package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;

/**
 * Open the assessment of a household for a case.
 *
 * @param caseId application or campaign it is made for
 * @param householdId the household
 * @param communeKey ward or commune of the case
 * @param hamletKey hamlet of the household
 * @param regimeId procedure text the case runs under
 * @param route kind of case
 * @param policyYear year for which the resulting list is used; selects the standard
 * @param openedFor why, in the words of the one who opened it; null when the case alone says it
 * @param appliedOn day of the application, before which no survey counts; null: the day the assessment is opened
 */
public record OpenAssessment(UUID caseId, UUID householdId, UnitKey communeKey, UnitKey hamletKey, RegimeId regimeId,
        Route route, int policyYear, String openedFor, LocalDate appliedOn) {

    /**
     * An assessment for which no survey before today counts.
     *
     * @param caseId application or campaign it is made for
     * @param householdId the household
     * @param communeKey ward or commune of the case
     * @param hamletKey hamlet of the household
     * @param regimeId procedure text the case runs under
     * @param route kind of case
     * @param policyYear year for which the resulting list is used
     * @param openedFor why, may be null
     */
    public OpenAssessment(UUID caseId, UUID householdId, UnitKey communeKey, UnitKey hamletKey, RegimeId regimeId,
            Route route, int policyYear, String openedFor) {
        this(caseId, householdId, communeKey, hamletKey, regimeId, route, policyYear, openedFor, null);
    }
}
