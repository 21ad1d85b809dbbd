package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Tells another agency the class of a household on a day. Personal data leave the register that way, so whoever asks names
 * the legal basis and the purpose, and both are kept in the audit trail with what was told.
 */
@Service
public class ClassDisclosure {

    /** Agencies that act on the list by law: the Policy Bank lends to its households, social insurance issues their cards. */
    private static final Set<Role> AGENCIES = Set.of(Role.BANK, Role.INSURANCE);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

    private final Households households;
    private final HouseholdRegister register;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassDisclosure(Households households, HouseholdRegister register, Scope scope, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.households = households;
        this.register = register;
        this.scope = scope;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells the class and records the disclosure.
     *
     * @param code code of the household
     * @param day any day up to today; null for today
     * @param legalBasis document and article that allow the disclosure, 5 to 300 characters
     * @param purpose what it is needed for, 5 to 300 characters
     * @return what is told
     * @throws InvalidInput when the day lies in the future, or basis or purpose say nothing
     * @throws NotFound when there is no such household
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public Disclosure disclose(String code, LocalDate day, String legalBasis, String purpose) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = day == null ? today : day;
        String basis = VietnameseText.tidy(legalBasis);
        String use = VietnameseText.tidy(purpose);
        check(on, today, basis, use);
        UUID id = households.idOf(code.strip())
            .orElseThrow(() -> new NotFound("refusal.household.unknownCode", code.strip()));
        Household household = households.findById(id).orElseThrow(() -> new NotFound("refusal.household.unknown"));
        if (!scope.holds(currentActor.get(), AGENCIES, household.hamletKey())) {
            scope.requireCovers(household.hamletKey());
        }
        StatusView status = register.classOn(id, on);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("on", on.toString());
        told.put("householdClass", status.householdClass().name());
        told.put("legalBasis", basis);
        told.put("purpose", use);
        events.publishEvent(new AuditedEvent("household.classDisclosed", "Household", id.toString(),
                household.communeKey().value(), id, null, Map.of(), told, use));
        return new Disclosure(household.code(), on, status);
    }

    private static void check(LocalDate on, LocalDate today, String basis, String purpose) {
        List<FieldError> errors = new ArrayList<>();
        if (on.isAfter(today)) {
            errors.add(new FieldError("on", "refusal.household.dayInFuture", on));
        }
        checkText(errors, "legalBasis", basis);
        checkText(errors, "purpose", purpose);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void checkText(List<FieldError> errors, String field, String text) {
        if (text == null || text.isEmpty()) {
            errors.add(new FieldError(field, "refusal.field.missing"));
        }
        else if (text.length() < SHORTEST || text.length() > LONGEST) {
            errors.add(new FieldError(field, "refusal.household.disclosureText", SHORTEST, LONGEST));
        }
    }

    /**
     * What was told.
     *
     * @param householdCode code of the household
     * @param on the day asked for
     * @param status its class on that day
     */
    public record Disclosure(String householdCode, LocalDate on, StatusView status) {}
}
