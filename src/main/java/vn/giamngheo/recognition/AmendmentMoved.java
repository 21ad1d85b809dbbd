package vn.giamngheo.recognition;

import java.util.UUID;

/**
 * A correction or withdrawal was laid before the chair, signed or sent back. Published in the transaction of the act.
 *
 * @param amendmentId amendment
 * @param state how far it has come
 * @param kind correction or withdrawal
 * @param decisionNumber number of the decision it is about
 * @param headName head of the household
 * @param chairGroup post that signs it, {@code commune-chair:<unit key>}
 * @param draftedBy user name of the one who drafted it
 */
public record AmendmentMoved(UUID amendmentId, AmendmentState state, AmendmentKind kind, String decisionNumber,
        String headName, String chairGroup, String draftedBy) {}
