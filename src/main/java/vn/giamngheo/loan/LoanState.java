package vn.giamngheo.loan;

import java.util.EnumSet;
import java.util.Set;

/** Where a household's way to a loan stands. The labels are {@code LoanState.<name>}. */
public enum LoanState {
    /** In the register of needs; nobody asked the household yet. */
    LISTED,
    /** The step that asks for the need is open. */
    ASKED,
    /** Has a need and is eligible; waits for guidance. */
    NEEDED,
    /** Guided, application and plan written; waits for the group's meeting. */
    GUIDED,
    /** The group agreed; waits for the commune's confirmation. */
    AGREED,
    /** Confirmed; waits for the bank. */
    CONFIRMED,
    /** Disbursed; the use of the money is looked after. */
    DISBURSED,
    /** Over: no need. */
    NO_NEED,
    /** Over: a need, but not eligible. */
    NOT_ELIGIBLE,
    /** Over: the household gave it up. */
    WITHDRAWN,
    /** Over: the commune did not confirm. */
    NOT_CONFIRMED,
    /** Over: the bank refused. */
    BANK_REFUSED,
    /** Over: the money was used well. */
    USED_WELL,
    /** Over: the money is called back early. */
    RECALLED,
    /** Over: no longer on the list before anybody asked. */
    DROPPED;

    private static final Set<LoanState> OPEN = EnumSet.of(LISTED, ASKED, NEEDED, GUIDED, AGREED, CONFIRMED, DISBURSED);

    /** @return whether the case goes on */
    public boolean open() {
        return OPEN.contains(this);
    }
}
