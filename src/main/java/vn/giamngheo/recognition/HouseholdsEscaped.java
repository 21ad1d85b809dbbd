package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.territory.UnitKey;

/**
 * One decision found that households left poverty or near-poverty. Published in the transaction of the decision, once for a
 * whole list.
 *
 * @param communeKey ward or commune that decided
 * @param decisionNumber number of the decision
 * @param signedOn day of signature
 * @param paperId the decision
 * @param certifies whether the paper is about one household alone and can be checked by its code
 * @param households who left
 */
public record HouseholdsEscaped(UnitKey communeKey, String decisionNumber, LocalDate signedOn, UUID paperId,
        boolean certifies, List<Escaped> households) {

    /** Copies the households. */
    public HouseholdsEscaped {
        households = List.copyOf(households);
    }

    /**
     * A household that left.
     *
     * @param householdId household
     * @param decisionId what the decision says about it
     * @param formerClass list that it left
     * @param classAfter class from now on
     * @param movement how it left
     * @param since first day of the new class, may lie in the future
     */
    public record Escaped(UUID householdId, UUID decisionId, HouseholdClass formerClass, HouseholdClass classAfter,
            Movement movement, LocalDate since) {}
}
