package vn.giamngheo.loan;

import vn.giamngheo.papers.PaperKind;

/** Forms of the Policy Bank that are printed with what the register knows. */
public enum LoanPaper {
    /** 01/TD: application and plan of use. */
    APPLICATION(PaperKind.LOAN_APPLICATION),
    /** 01/UQ: authorisation by the adults of the household. */
    AUTHORISATION(PaperKind.LOAN_AUTHORISATION),
    /** 10C/TD: minutes of the group's meeting. */
    MINUTES(PaperKind.LOAN_MINUTES),
    /** 03/TD: the group's list, with the commune's confirmation. */
    GROUP_LIST(PaperKind.LOAN_GROUP_LIST),
    /** 06/TD: check of the use. */
    USE_CHECK(PaperKind.LOAN_USE_CHECK);

    private final PaperKind kind;

    LoanPaper(PaperKind kind) {
        this.kind = kind;
    }

    PaperKind kind() {
        return kind;
    }

    /** @return whether a case is far enough for the paper */
    boolean ready(LoanCaseView loan) {
        return switch (this) {
            case APPLICATION, AUTHORISATION -> loan.plan() != null;
            case MINUTES, GROUP_LIST -> loan.agreed() != null;
            case USE_CHECK -> loan.bank() != null && loan.bank().amount() != null;
        };
    }
}
