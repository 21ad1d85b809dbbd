package vn.giamngheo.household;

import java.util.List;

/**
 * A household in short, as it stands beside every step that works on it. Shown by {@code household/parts :: brief}.
 *
 * @param household the household today, without citizens' numbers
 * @param place hamlet with the units above it
 * @param history its classes by decision, newest first
 */
public record HouseholdBrief(HouseholdView household, String place, List<StatusView> history) {}
