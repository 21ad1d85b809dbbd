package vn.giamngheo.papers;

import java.util.Locale;

/** Kind of a paper. The labels are {@code PaperKind.<name>}; which kinds are numbered in which series is data. */
public enum PaperKind {
    /** Application to be reviewed (Appendix 1a of Circular 17/2016; Form 01 of Decision 24/2021). */
    APPLICATION_FORM(CodeUse.NONE),
    /** Receipt of an application with the day the result is due (one-stop desk). */
    APPLICATION_RECEIPT(CodeUse.TRACK),
    /** Quick identification sheet, Phieu A. */
    QUICK_SHEET(CodeUse.NONE),
    /** Score sheet, Phieu B. */
    SCORE_SHEET(CodeUse.NONE),
    /** Minutes of a village meeting (annex V of Circular 07/2021). */
    MEETING_MINUTES(CodeUse.NONE),
    /** Minutes of a village meeting about the whole list of a hamlet (annex V of Circular 07/2021). */
    LIST_MINUTES(CodeUse.NONE),
    /** List as it hangs out during a posting: without identity numbers, scores and health. */
    POSTED_LIST(CodeUse.NONE),
    /** Decision of the commune chair that recognises a household (Form 02 of Decision 24/2021; Circular 17/2016). */
    RECOGNITION_DECISION(CodeUse.NONE),
    /** Decision of the commune chair on the lists of the annual review (Form 02 of Decision 24/2021). */
    LIST_DECISION(CodeUse.NONE),
    /** Letter to a household that the annual review found not to be poor or near-poor, or no longer. */
    LIST_REPLY(CodeUse.NONE),
    /** Certificate of a poor or near-poor household (Form 03 of Decision 24/2021; Circular 17/2016). */
    CERTIFICATE(CodeUse.CHECK),
    /** Boxes of a certificate's years with the chair's yearly confirmation (Form 03, part II). */
    CERTIFICATE_CONFIRMATION(CodeUse.NONE),
    /** Decision that corrects an earlier one. */
    DECISION_CORRECTION(CodeUse.NONE),
    /** Decision that withdraws an earlier one. */
    DECISION_WITHDRAWAL(CodeUse.NONE),
    /** Application to leave the list (Appendix 1b of Circular 17/2016; Form 04 of Decision 24/2021). */
    ESCAPE_FORM(CodeUse.NONE),

    /**
     * Decision of the commune chair that a household left poverty or near-poverty; its copy is the certification that a
     * loan to newly escaped households asks for (Form 02 of Decision 24/2021; Decision 28/2015).
     */
    ESCAPE_DECISION(CodeUse.CHECK),

    /** Written answer with reasons to a household that asked to leave the list. */
    ESCAPE_REPLY(CodeUse.NONE),

    /** Written answer with reasons: not recognised, or not in the scope of the review (Circular 14/2018). */
    REPLY_WITH_REASONS(CodeUse.NONE),
    /** Application for a loan with its plan of use (form 01/TD of the Policy Bank). */
    LOAN_APPLICATION(CodeUse.NONE),
    /** Authorisation by the adults of a household (form 01/UQ). */
    LOAN_AUTHORISATION(CodeUse.NONE),
    /** Minutes of a savings and credit group (form 10C/TD). */
    LOAN_MINUTES(CodeUse.NONE),
    /** A group's list of loans asked for (form 03/TD). */
    LOAN_GROUP_LIST(CodeUse.NONE),
    /** Check of the use of a loan (form 06/TD). */
    LOAN_USE_CHECK(CodeUse.NONE);

    private final CodeUse codeUse;

    PaperKind(CodeUse codeUse) {
        this.codeUse = codeUse;
    }

    /** @return whether anybody may check a paper of this kind by its code */
    public boolean publiclyCheckable() {
        return codeUse == CodeUse.CHECK;
    }

    /** @return whether papers of this kind show citizens' numbers, so that not everybody who sees the case reads them */
    boolean showsCitizenIds() {
        return this == APPLICATION_FORM || this == ESCAPE_FORM || this == CERTIFICATE;
    }

    /** @return what the code printed on papers of this kind opens */
    CodeUse codeUse() {
        return codeUse;
    }

    /** @return name of the shipped text, as in {@code papers/<name>.html} */
    String resourceName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the code printed on a paper opens. */
    enum CodeUse {
        /** There is no code. */
        NONE,
        /** The public check of the paper. */
        CHECK,
        /** The public state of the case. */
        TRACK
    }
}
