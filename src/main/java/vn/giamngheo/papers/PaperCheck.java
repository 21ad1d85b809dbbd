package vn.giamngheo.papers;

import java.time.LocalDate;
import vn.giamngheo.rules.HouseholdClass;

/**
 * Answer of the public check.
 *
 * @param kind kind of paper, null when unknown
 * @param standing whether the paper holds
 * @param number number of the paper, null when unknown
 * @param unitName unit that issued it, null when unknown
 * @param signedOn day of signature, null when unknown
 * @param headName head of the household, null when unknown
 * @param householdClass class it certifies, null when unknown
 * @param withdrawnOn first day on which it no longer holds, null while it holds
 * @param endedByNumber number of the decision that corrected or withdrew it, null when there is none
 * @param confirmedYears further years that the chair confirmed, such as {@code 2019, 2020}; null when there are none
 */
public record PaperCheck(PaperKind kind, Standing standing, String number, String unitName, LocalDate signedOn, String headName,
        HouseholdClass householdClass, LocalDate withdrawnOn, String endedByNumber, String confirmedYears) {

    /** Whether a paper holds. The labels are {@code PaperCheck.Standing.<name>}. */
    public enum Standing {
        /** Issued and in force. */
        VALID,
        /** Corrected by a decision; a new paper took its place where the household is still listed. */
        CORRECTED,
        /** No longer in force, since the household left the list by a decision. */
        ESCAPED,

        /** No longer in force, since the household is no more. */
        CLOSED,
        /** Issued, but no longer in force. */
        WITHDRAWN,
        /** No such paper was issued. */
        UNKNOWN
    }

    static PaperCheck unknown() {
        return new PaperCheck(null, Standing.UNKNOWN, null, null, null, null, null, null, null, null);
    }
}
