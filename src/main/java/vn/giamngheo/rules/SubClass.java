package vn.giamngheo.rules;

/** Why a household is poor, where the standard tells the two apart (MPS_2016 only). */
public enum SubClass {
    /** Poor by income. */
    INCOME,
    /** Poor by lack of basic social services. */
    DEPRIVATION,
    /** The standard makes no difference, or the household is not poor. */
    NONE
}
