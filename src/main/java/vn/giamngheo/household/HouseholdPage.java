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
 * @param editable whether the viewer may change members and address
 * @param illustrative whether the household was made up for the demonstration
 */
public record HouseholdPage(HouseholdView household, String place, List<MemberView> formerMembers,
        List<StatusView> history, List<ReplacedStatusView> replaced, StatusView upcoming, boolean editable, boolean illustrative) {}
