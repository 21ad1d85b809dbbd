package vn.giamngheo.recognition;

/** What a draft proposes. The labels are {@code Proposal.<name>}. */
public enum Proposal {
    /** Recognise the household in the class found. */
    RECOGNISE,
    /** Do not recognise it. */
    REFUSE
}
