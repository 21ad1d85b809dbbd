package vn.giamngheo.benefit;

/** What happens to a benefit. The labels are {@code BenefitKind.<name>}. */
public enum BenefitKind {

    /** Is not enjoyed any more from the day of the change. */
    STOPS,

    /** Is still enjoyed for some time. */
    RUNS_OFF,

    /** Is enjoyed from the day of the change. */
    STARTS
}
