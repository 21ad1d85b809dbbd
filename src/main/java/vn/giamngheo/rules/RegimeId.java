package vn.giamngheo.rules;

/** Procedure texts in force one after the other; which one on a day is data, see {@link Regimes}. */
public enum RegimeId {
    /** Circular 17/2016, amended by Circular 14/2018; the city gives the opinion. */
    R2016,
    /** Decision 24/2021; the city gives the opinion. */
    R2021,
    /** Decision 24/2021 without the district level (Decree 131/2025); the province gives the opinion. */
    R2025
}
