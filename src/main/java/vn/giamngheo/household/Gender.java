package vn.giamngheo.household;

/** Gender as the citizen's papers state it. */
public enum Gender {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE
}
