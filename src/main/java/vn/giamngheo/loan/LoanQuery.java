package vn.giamngheo.loan;

import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.territory.UnitKey;

/**
 * What to list of the register; every part may be null and then does not narrow it.
 *
 * @param text words of names, of the household's code or number of the case
 * @param unit hamlet, ward or commune, or a unit above
 * @param state where the case stands
 * @param programme programme
 * @param organisation who guides
 * @param year year of the list
 * @param show a part of the coverage
 * @param set programmes that count
 */
public record LoanQuery(String text, UnitKey unit, LoanState state, LoanProgramme programme, Organisation organisation,
        Integer year, Show show, CoverageSet set) {

    /** Parts of the coverage whose names can be opened. */
    public enum Show {
        /** Listed, nobody has written its need down. */
        NOT_ASKED,
        /** Has a need and is eligible. */
        NEEDS,
        /** Of these, guided. */
        GUIDED,
        /** Of these, not yet guided. */
        NOT_GUIDED,
        /** Missed too often, or its loan misused. */
        FLAGGED
    }
}
