package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/** One result that hangs out. */
record PostedResult(UUID postingId, UUID householdId, UnitKey communeKey, UnitKey hamletKey,
        HouseholdClass householdClass, LocalDate postedOn, LocalDate endsOn, String places) {}
