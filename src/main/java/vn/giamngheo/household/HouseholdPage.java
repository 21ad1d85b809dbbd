package vn.giamngheo.household;

import java.util.List;

/**
 * What the household page shows.
 *
 * @param household the household; citizens' numbers only when the viewer needs them
 * @param place full name of its hamlet with the units above
 * @param formerMembers those who are no longer members, the latest first
 * @param history classes by decision, the latest first
 * @param replaced classes that another decision on the same list replaced, the latest first
 * @param upcoming class that is decided and begins on a later day, null when there is none
 * @param closings its closings, the latest first; the first may stand
 * @param editable whether the viewer may change members and address
 * @param closable whether the viewer may close it
 * @param reopenable whether the viewer may undo the closing that stands
 * @param illustrative whether the household was made up for the demonstration
 */
public record HouseholdPage(HouseholdView household, String place, List<MemberView> formerMembers,
        List<StatusView> history, List<ReplacedStatusView> replaced, StatusView upcoming, List<ClosingView> closings,
        boolean editable, boolean closable, boolean reopenable, boolean illustrative) {

    /** @return closings that were undone, the latest first */
    public List<ClosingView> reopened() {
        return closings.stream().filter(closing -> !closing.stands()).toList();
    }

    /** @return the closing that stands, null while the household lives */
    public ClosingView closing() {
        return closings.stream().filter(ClosingView::stands).findFirst().orElse(null);
    }
}
