package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.giamngheo.recognition.HouseholdsEscaped.Escaped;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.rules.Movement;

/** How households leave poverty and near-poverty, by the table {@code list-movement}; tells the other modules. */
@Component
class Escapes {

    private final Decisions decisions;
    private final ApplicationEventPublisher events;

    Escapes(Decisions decisions, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.events = events;
    }

    /** @return how a household left the list, empty when it did not */
    Optional<Movement> movement(HouseholdClass former, HouseholdClass found) {
        if (former != HouseholdClass.POOR && former != HouseholdClass.NEAR_POOR || found == null) {
            return Optional.empty();
        }
        return Optional.of(decisions.listMovement(ListStanding.valueOf(former.name()), ListStanding.valueOf(found.name()),
                false, false).movement()).filter(Movement::isEscape);
    }

    /** Tells of a decision on one household; nothing when the household did not leave a list by it. */
    void announce(RecognitionDecision decision, LocalDate since) {
        if (decision.movement() != null) {
            events.publishEvent(new HouseholdsEscaped(decision.communeKey(), decision.number(), decision.signedOn(),
                    decision.paperId(), true, List.of(escaped(decision, since))));
        }
    }

    /** Tells of a decision on a list. */
    void announce(DecideList command, DecidedList decided, List<Escaped> escaped) {
        if (!escaped.isEmpty()) {
            events.publishEvent(new HouseholdsEscaped(command.communeKey(), decided.number(), command.signedOn(),
                    decided.paperId(), false, escaped));
        }
    }

    void withdrawn(RecognitionDecision decision, LocalDate on, String number) {
        events.publishEvent(new EscapeWithdrawn(decision.id(), on, number));
    }

    /** Tells that a correction leaves the household escaped, though to another class; nothing when it does not. */
    void corrected(Signing signing, HouseholdClass corrected, String number, UUID paperId) {
        RecognitionDecision decision = signing.decision();
        movement(decision.formerClass(), corrected).ifPresent(movement -> events.publishEvent(
                new HouseholdsEscaped(decision.communeKey(), number, signing.signedOn(), paperId, false,
                        List.of(new Escaped(decision.householdId(), decision.id(), decision.formerClass(), corrected,
                                movement, signing.firstDay())))));
    }

    static Escaped escaped(RecognitionDecision decision, LocalDate since) {
        return new Escaped(decision.householdId(), decision.id(), decision.formerClass(), decision.householdClass(),
                decision.movement(), since);
    }
}
