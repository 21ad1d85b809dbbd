package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Recognitions of a household with their corrections, withdrawals, certificates and confirmed years. */
@Service
public class HouseholdDecisions {

    private final RecognitionDecisions decisions;
    private final Amendments amendments;
    private final Certificates certificates;
    private final YearlyConfirmation confirmation;
    private final CurrentActor currentActor;
    private final Units units;

    HouseholdDecisions(RecognitionDecisions decisions, Amendments amendments, Certificates certificates,
            YearlyConfirmation confirmation, CurrentActor currentActor, Units units) {
        this.decisions = decisions;
        this.amendments = amendments;
        this.certificates = certificates;
        this.confirmation = confirmation;
        this.currentActor = currentActor;
        this.units = units;
    }

    /**
     * @param householdId household, within the scope of the one who looks
     * @return its recognitions, newest first
     */
    @Transactional(readOnly = true)
    public List<DecisionFile> of(UUID householdId) {
        List<RecognitionDecision> recognitions = decisions.findByHouseholdIdAndOutcomeOrderBySignedOn(householdId,
                DecisionOutcome.RECOGNISED);
        if (recognitions.isEmpty()) {
            return List.of();
        }
        List<AmendmentView> amended = amendments.findByHouseholdIdOrderByDraftedAt(householdId).stream()
            .map(DecisionAmendment::view).toList();
        List<Certificate> issued = certificates.findByHouseholdIdOrderByIssuedOn(householdId);
        return IntStream.rangeClosed(1, recognitions.size())
            .mapToObj(back -> recognitions.get(recognitions.size() - back)).map(decision -> file(decision, amended, issued)).toList();
    }

    /**
     * @param householdId household, within the scope of the one who looks
     * @return number of its certificate that holds today, null when none does
     */
    @Transactional(readOnly = true)
    public String certificateInForce(UUID householdId) {
        return certificates.findByHouseholdIdAndWithdrawnOnIsNull(householdId).stream().map(Certificate::number)
            .findFirst().orElse(null);
    }

    private DecisionFile file(RecognitionDecision decision, List<AmendmentView> amended, List<Certificate> issued) {
        List<AmendmentView> own = amended.stream().filter(each -> each.decisionId().equals(decision.id())).toList();
        boolean chair = holds(Role.COMMUNE_CHAIR, decision.communeKey());
        List<CertificateView> shown = issued.stream().filter(each -> each.decisionId().equals(decision.id()))
            .map(each -> certificate(each, chair)).toList();
        DecisionFile file = DecisionFile.of(decision, own, shown, false, false);
        boolean open = file.withdrawal() == null && file.draft() == null;
        return DecisionFile.of(decision, own, shown,
                open && holds(Role.COMMUNE_OFFICER, decision.communeKey()),
                file.draft() != null && chair);
    }

    private CertificateView certificate(Certificate certificate, boolean chair) {
        List<YearBox> boxes = confirmation.boxes(certificate);
        return new CertificateView(certificate.id(), certificate.number(), certificate.householdClass(),
                certificate.issuedOn(), certificate.withdrawnOn(), certificate.paperId(), boxes,
                chair ? confirmation.confirmable(certificate, boxes) : null);
    }

    private boolean holds(Role role, UnitKey commune) {
        Actor actor = currentActor.get();
        return actor.posts().stream().anyMatch(post -> post.role() == role && units.covers(post.unit(), commune));
    }
}
