package vn.giamngheo.household;

import java.util.UUID;

/** What another module has to say before a household is closed: a case that is under way, a conflict of interest. */
public interface ClosingCheck {

    /**
     * Returns when nothing speaks against closing the household.
     *
     * @param householdId household, locked until the transaction ends
     * @param username who wants to close it
     * @throws vn.giamngheo.shared.Conflict when something is under way; says what, and where it stands
     * @throws vn.giamngheo.shared.NotPermitted when this person has to keep away from the household
     */
    void check(UUID householdId, String username);
}
