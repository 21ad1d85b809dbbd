package vn.giamngheo.rules;

/** Multidimensional poverty standards; the policy year selects one, see {@link Decisions#selectStandard}. */
public enum StandardId {
    /** Decision 59/2015. */
    MPS_2016,
    /** Decree 07/2021. */
    MPS_2022,
    /** Decree 351/2025; its circular is not out yet. */
    MPS_2027
}
