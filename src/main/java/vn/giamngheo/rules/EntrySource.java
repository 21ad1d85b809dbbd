package vn.giamngheo.rules;

/** How a household came to the review; only an application is screened by the quick sheet. */
public enum EntrySource {
    /** The household applied. */
    APPLICATION,
    /** The household is on the current list of poor or near-poor households. */
    ON_CURRENT_LIST,
    /** The village head or an officer saw the hardship. */
    FOUND_BY_VILLAGE
}
