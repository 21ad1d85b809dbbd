package vn.giamngheo.papers;

/** Kind of a paper. The labels are {@code PaperKind.<name>}; each kind has its own number series per unit and year. */
public enum PaperKind {
    /** Receipt of an application with the day the result is due (one-stop desk). */
    APPLICATION_RECEIPT(false),
    /** Decision of the commune chair that recognises a household (Form 02 of Decision 24/2021; Circular 17/2016). */
    RECOGNITION_DECISION(false),
    /** Certificate of a poor or near-poor household (Form 03 of Decision 24/2021; Circular 17/2016). */
    CERTIFICATE(true),
    /** Written answer with reasons: not recognised, or not in the scope of the review (Circular 14/2018). */
    REPLY_WITH_REASONS(false),
    /** Application for a loan with its plan of use (form 01/TD of the Policy Bank). */
    LOAN_APPLICATION(false),
    /** Authorisation by the adults of a household (form 01/UQ). */
    LOAN_AUTHORISATION(false),
    /** Minutes of a savings and credit group (form 10C/TD). */
    LOAN_MINUTES(false),
    /** A group's list of loans asked for (form 03/TD). */
    LOAN_GROUP_LIST(false),
    /** Check of the use of a loan (form 06/TD). */
    LOAN_USE_CHECK(false);

    private final boolean publiclyCheckable;

    PaperKind(boolean publiclyCheckable) {
        this.publiclyCheckable = publiclyCheckable;
    }

    /** @return whether the paper carries a code by which anybody may check it */
    public boolean publiclyCheckable() {
        return publiclyCheckable;
    }
}
