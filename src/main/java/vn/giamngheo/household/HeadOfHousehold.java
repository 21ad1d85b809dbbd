package vn.giamngheo.household;

import java.util.UUID;

/** Name of a household's head. */
record HeadOfHousehold(UUID householdId, String name) {}
