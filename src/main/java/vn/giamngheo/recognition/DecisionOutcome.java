package vn.giamngheo.recognition;

/** What the chair does with a draft. The labels are {@code DecisionOutcome.<name>}. */
public enum DecisionOutcome {
    /** Recognises the household. */
    RECOGNISED,
    /** Refuses, with a written reason. */
    REFUSED,
    /** Sends the draft back, with a reason. */
    RETURNED
}
