package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;

/**
 * A household as other modules and pages see it today.
 *
 * @param id id of the household
 * @param code code on papers, such as {@code 24169-000123}
 * @param headName name of its head
 * @param communeKey ward or commune it lives in
 * @param hamletKey hamlet it lives in
 * @param hamletName name of that hamlet
 * @param address house number and street, may be null
 * @param phone telephone number, may be null
 * @param members present members, head first
 * @param current class that stands today
 * @param closedOn last day of a household that is no more, null while it lives; then nobody is a member
 */
public record HouseholdView(UUID id, String code, String headName, UnitKey communeKey, UnitKey hamletKey,
        String hamletName, String address, String phone, List<MemberView> members, StatusView current,
        LocalDate closedOn) {

    /**
     * Returns when the household lives.
     *
     * @throws Conflict when it is closed
     */
    public void requireOpen() {
        if (closedOn != null) {
            throw new Conflict("refusal.household.closed", code, closedOn);
        }
    }

    /** @return the head; a closed household has none */
    public MemberView head() {
        return members.stream().filter(MemberView::head).findFirst().orElseThrow();
    }
}
