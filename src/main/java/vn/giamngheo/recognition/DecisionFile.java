package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/**
 * A recognition with what became of it.
 *
 * @param id decision
 * @param applicationId application that was decided
 * @param householdId household
 * @param number its number
 * @param signedOn day of signature
 * @param listFrom first day of the list that it is an entry of, null outside lists
 * @param householdClass class recognised
 * @param paperId the paper
 * @param amendments corrections and withdrawals, oldest first
 * @param certificates certificates issued for it, oldest first
 * @param mayDraft whether the one who looks may draft a correction or withdrawal now
 * @param maySign whether the one who looks may sign the draft
 */
public record DecisionFile(UUID id, UUID applicationId, UUID householdId, String number, LocalDate signedOn,
        LocalDate listFrom, HouseholdClass householdClass, UUID paperId, List<AmendmentView> amendments,
        List<CertificateView> certificates, boolean mayDraft, boolean maySign) {

    static DecisionFile of(RecognitionDecision decision, List<AmendmentView> amendments,
            List<CertificateView> certificates, boolean mayDraft, boolean maySign) {
        return new DecisionFile(decision.id(), decision.applicationId(), decision.householdId(), decision.number(),
                decision.signedOn(), decision.isOnList() ? decision.lastDayBefore().plusDays(1) : null,
                decision.householdClass(), decision.paperId(), amendments, certificates, mayDraft, maySign);
    }

    /**
     * @param amendment one of its amendments, signed
     * @return first day of the class that it gave: of an entry of a list that began later, the list's own first day
     */
    public LocalDate firstDay(AmendmentView amendment) {
        return listFrom != null && amendment.signedOn().isBefore(listFrom) ? listFrom : amendment.signedOn();
    }

    /** @return the signed withdrawal, null when it was not withdrawn */
    public AmendmentView withdrawal() {
        return amendments.stream().filter(each -> each.state() == AmendmentState.SIGNED)
            .filter(each -> each.kind() == AmendmentKind.WITHDRAWAL).findFirst().orElse(null);
    }

    /** @return the draft that lies before the chair, null when there is none */
    public AmendmentView draft() {
        return amendments.stream().filter(each -> each.state() == AmendmentState.DRAFTED).findFirst().orElse(null);
    }
}
