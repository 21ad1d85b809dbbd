package vn.giamngheo.loan;

/** Use of the money against the plan. The labels are {@code UseFound.<name>}. */
public enum UseFound {
    /** As planned. */
    AS_PLANNED,
    /** Changed, still productive. */
    CHANGED,
    /** Not all used yet. */
    NOT_USED_YET,
    /** Not for the purpose. */
    MISUSED
}
