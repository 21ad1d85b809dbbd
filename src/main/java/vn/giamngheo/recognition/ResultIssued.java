package vn.giamngheo.recognition;

import java.util.Set;
import java.util.UUID;

/**
 * A decision on an application was signed. Published in the transaction of the decision.
 *
 * @param applicationId application
 * @param receiptNumber number of its receipt
 * @param headName head of the household
 * @param hamletName hamlet
 * @param communeName ward or commune whose one-stop desk delivers the result
 * @param outcome RECOGNISED or REFUSED
 * @param officers user names of those who worked on the case
 * @param contactEmail where the household wants to be told, null when nowhere
 */
public record ResultIssued(UUID applicationId, String receiptNumber, String headName, String hamletName,
        String communeName, DecisionOutcome outcome, Set<String> officers, String contactEmail) {

    /** Copies the officers. */
    public ResultIssued {
        officers = Set.copyOf(officers);
    }
}
