package vn.giamngheo.escape;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.territory.UnitKey;

/**
 * An escape from poverty or near-poverty with what came after it.
 *
 * @param id escape
 * @param householdId household
 * @param householdCode its code
 * @param headName its head on the day of the decision
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param place hamlet and commune by name
 * @param decisionNumber number of the decision, which certifies the escape
 * @param paperId the decision
 * @param formerClass list that it left
 * @param classAfter class it came to
 * @param movement how it left
 * @param signedOn day of signature
 * @param since first day of the new class
 * @param until last day on which it counts as newly escaped; null while it is on the near-poor list
 * @param relapsedOn day from which it is poor or near-poor again, null unless it is
 * @param relapseClass class since then, null unless it is
 * @param relapseNumber number of the decision on that, null unless it is
 * @param annulledOn first day on which the decision does not hold, null while it does
 * @param annulledNumber number of the decision that ended it, null while it holds
 * @param state how it stands today
 * @param nextVisitId planned visit that comes next, null when none does
 * @param nextVisitOn day on which it is due, null when none is
 * @param visits planned visits in order; empty in lists
 */
public record EscapeView(UUID id, UUID householdId, String householdCode, String headName, UnitKey communeKey,
        UnitKey hamletKey, String place, String decisionNumber, UUID paperId, HouseholdClass formerClass,
        HouseholdClass classAfter, Movement movement, LocalDate signedOn, LocalDate since, LocalDate until,
        LocalDate relapsedOn, HouseholdClass relapseClass, String relapseNumber, LocalDate annulledOn,
        String annulledNumber, EscapeState state, UUID nextVisitId, LocalDate nextVisitOn, List<FollowUpVisit> visits) {

    /**
     * @param planned planned visits in order
     * @return the same with its visits
     */
    EscapeView with(List<FollowUpVisit> planned) {
        return new EscapeView(id, householdId, householdCode, headName, communeKey, hamletKey, place, decisionNumber,
                paperId, formerClass, classAfter, movement, signedOn, since, until, relapsedOn, relapseClass,
                relapseNumber, annulledOn, annulledNumber, state, nextVisitId, nextVisitOn, planned);
    }

    /** @return whether the household is looked after: it is there, did not fall back, and the decision stands */
    public boolean isRunning() {
        return state.isRunning();
    }
}
