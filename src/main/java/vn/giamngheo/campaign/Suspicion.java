package vn.giamngheo.campaign;

import java.util.List;

/**
 * Something on a list that deserves a second look before it is decided on.
 *
 * @param kind what it is
 * @param where hamlet, or full name of the surveyor
 * @param number how many households it is about
 * @param households numbers of the households, the first of them
 */
public record Suspicion(Kind kind, String where, int number, List<String> households) {

    /** What may look odd. The sentences are {@code campaign.suspicion.<name>}. */
    public enum Kind {
        /** In a hamlet with several households none has changed its class. */
        HAMLET_UNCHANGED,
        /** Several sheets of one surveyor are the same in every answer. */
        SHEETS_ALIKE,
        /** Many households of a hamlet lie just under the score at which their class ends. */
        SCORES_BUNCHED
    }
}
