package vn.giamngheo.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/**
 * A correction or withdrawal of a decision.
 *
 * @param id amendment
 * @param decisionId decision it is about
 * @param householdId household
 * @param kind correction or withdrawal
 * @param state how far it has come
 * @param correctedClass right class, null when the class stays
 * @param correctedText what else is put right, may be null
 * @param reason why
 * @param evidence paper that shows it
 * @param draftedBy user name
 * @param draftedAt when
 * @param returnReason why the chair sent it back, null otherwise
 * @param number number of the new decision, null before
 * @param signedOn day of signature, null before
 * @param signerName who signed, null before
 * @param signerTitle post of the signer, null before
 * @param classAfter class of the household from then on, null when it stays or before
 * @param paperId the new decision as a paper, null before
 */
public record AmendmentView(UUID id, UUID decisionId, UUID householdId, AmendmentKind kind, AmendmentState state,
        HouseholdClass correctedClass, String correctedText, String reason, String evidence, String draftedBy,
        Instant draftedAt, String returnReason, String number, LocalDate signedOn, String signerName,
        String signerTitle, HouseholdClass classAfter, UUID paperId) {}
