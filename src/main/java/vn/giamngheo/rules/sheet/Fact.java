package vn.giamngheo.rules.sheet;

/** What the register knows of a household and a sheet's row or indicator must agree with. */
public enum Fact {
    /** Number of members. */
    MEMBERS,
    /** Number of dependants, each counted once. */
    DEPENDANTS,
    /** Number of members with a pension. */
    PENSIONERS,
    /** Floor area per person in square metres; unknown when the floor area is. */
    FLOOR_AREA_PER_PERSON,
    /** Number of members aged 6 or over without a health insurance card; may be unknown. */
    UNINSURED_AGED_6_OR_OVER
}
