package vn.giamngheo.campaign;

/** Why a household is on the review list. The labels are {@code ListSource.<name>}. */
public enum ListSource {
    /** It is poor or near-poor now (list 2d of Circular 17/2016). */
    LISTED,
    /** It applied and passed the quick sheet (list 2c). */
    APPLICATION,
    /** The village found it: hit by hardship, had not applied (list 2c). */
    VILLAGE
}
