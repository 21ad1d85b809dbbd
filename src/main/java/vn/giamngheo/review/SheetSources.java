package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.giamngheo.household.MemberView;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.shared.AreaType;

/** Where the sheet of a household finds what it is filled in and checked with: read for one household, or for a list. */
interface SheetSources {

    ScoreSheet sheet(StandardId standard, AreaType area, LocalDate day);

    Catalogue catalogue(StandardId standard);

    List<MemberView> members(UUID household);

    HouseholdClass classOn(UUID household, LocalDate day);

    LocalDate today();
}
