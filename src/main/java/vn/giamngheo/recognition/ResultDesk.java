package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.CurrentActor;

/** The one-stop desk at the end of a case: hands the result to the household. */
@Service
public class ResultDesk {

    private final StoredApplications stored;
    private final RecognitionDecisions decisions;
    private final Deliveries deliveries;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;
    private final Clock clock;

    ResultDesk(StoredApplications stored, RecognitionDecisions decisions, Deliveries deliveries,
            CurrentActor currentActor, ApplicationAudit audit, Clock clock) {
        this.stored = stored;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands the result to the household, which ends the case.
     *
     * @param id application
     * @param command how it was handed out
     * @return which result it was: RECOGNISED, REFUSED or SCREENED_OUT
     */
    @Transactional
    public ApplicationState deliver(UUID id, DeliverResult command) {
        Application application = stored.get(id);
        LocalDate signedOn = decisions.findByApplicationId(id).map(RecognitionDecision::signedOn)
            .orElse(application.receivedOn());
        new FieldChecks(LocalDate.now(clock)).pastDay("deliveredOn", command.deliveredOn())
            .notBefore("deliveredOn", command.deliveredOn(), signedOn, "refusal.recognition.deliveredBeforeSigned")
            .present("receiverName", command.receiverName()).present("deliveryMethod", command.method()).check();
        ApplicationState before = application.state();
        application.delivered(clock.instant());
        deliveries.save(new Delivery(id, command, currentActor.get().username(), clock.instant()));
        audit.record("application.delivered", application, before,
                Map.of("deliveredOn", command.deliveredOn().toString(), "receiverName", command.receiverName(),
                        "method", command.method().name()),
                null);
        return application.state();
    }
}
