package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Households that are no more: "other decrease" of the official movement tables. The poverty officer of the commune closes
 * one, since a list entry ends with it; a mistake is undone by the chair, as long as nothing was built upon it.
 */
@Service
public class HouseholdClosings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 1000;

    private final Households households;
    private final Closings closings;
    private final ListStatuses statuses;
    private final ReplacedStatuses replaced;
    private final List<ClosingCheck> checks;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HouseholdClosings(Households households, Closings closings, ListStatuses statuses, ReplacedStatuses replaced,
            List<ClosingCheck> checks, Scope scope, CurrentActor currentActor, MessageSource messages,
            ApplicationEventPublisher events, Clock clock) {
        this.households = households;
        this.closings = closings;
        this.statuses = statuses;
        this.replaced = replaced;
        this.checks = List.copyOf(checks);
        this.scope = scope;
        this.currentActor = currentActor;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes a household: its members leave and its class ends on that day, a class of a coming list does not begin.
     *
     * @param command which, why and when
     * @throws NotFound when there is no such household
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts is not the officer of its commune, or is kin
     * @throws InvalidInput when the cause, the day, the other household or the note is missing or wrong
     * @throws Conflict when it is closed already, or a case of it is under way
     */
    @Transactional
    public void close(CloseHousehold command) {
        Household household = locked(command.householdId());
        scope.require(Role.COMMUNE_OFFICER, household.communeKey());
        household.requireOpen();
        List<ListStatus> known = statuses.findByHouseholdIdInOrderByEffectiveFrom(List.of(household.id()));
        ListStatus standing = standing(known);
        String note = text(command.note());
        Household other = checked(command, household, standing, note);
        String username = currentActor.get().username();
        checks.forEach(check -> check.check(household.id(), username));

        Map<String, Object> before = facts(household, standing);
        Closing closing = closings.saveAndFlush(new Closing(command, other == null ? null : other.id(), note, standing,
                username, clock.instant()));
        List<ListStatus> coming = known.stream().filter(each -> each.effectiveFrom().isAfter(today())).toList();
        replaced.saveAll(coming.stream().map(each -> new ReplacedStatus(each, closing.id(), clock.instant())).toList());
        statuses.deleteAll(coming);
        if (standing != null) {
            standing.endWithHousehold(command.closedOn());
        }
        household.close(command.closedOn(), label("household.close.leaveReason." + command.cause()), closing.id(), today());
        households.flush();

        Map<String, Object> after = facts(household, null);
        after.put("cause", command.cause().name());
        after.put("closedOn", command.closedOn().toString());
        if (other != null) {
            after.put("mergedInto", other.code());
        }
        coming.forEach(each -> after.put("comingDecision", each.view().decisionNumber()));
        publish("household.closed", household, before, after, note);
        events.publishEvent(new HouseholdClosed(household.id(), command.closedOn()));
    }

    /**
     * Undoes a closing that was a mistake: members and classes stand as they did before.
     *
     * @param householdId household
     * @param reason why, 10 to 1000 characters
     * @throws NotFound when there is no such household
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts is not the chair of its commune, or closed it
     * @throws InvalidInput when the reason is missing, too short or too long
     * @throws Conflict when it is not closed, or one of its members has been entered in another household since
     */
    @Transactional
    public void reopen(UUID householdId, String reason) {
        Household household = locked(householdId);
        scope.require(Role.COMMUNE_CHAIR, household.communeKey());
        Closing closing = closings.findByHouseholdIdAndReopenedAtIsNull(householdId)
            .orElseThrow(() -> new Conflict("refusal.household.notClosed"));
        String why = text(reason);
        List<FieldError> errors = new ArrayList<>();
        checkText("reason", why, errors);
        refuse(errors);
        requireNobodyMovedOn(household, closing);
        closing.reopen(why, currentActor.get().username(), clock.instant());
        household.reopen(closing.id());
        ListStatus standing = closing.statusId() == null ? null
                : statuses.findById(closing.statusId()).orElseThrow();
        if (standing != null) {
            standing.goOnUntil(closing.statusEndedThen());
        }
        households.flush();
        statuses.saveAllAndFlush(replaced.findByClosingId(closing.id()).stream().map(ReplacedStatus::restored).toList());
        publish("household.reopened", household, Map.of("cause", closing.cause().name(), "closedOn",
                closing.closedOn().toString()), facts(household, standing), why);
        events.publishEvent(new HouseholdReopened(householdId, closing.closedAt()));
    }

    /** The register takes in nothing for a closed household; only its people may have been entered elsewhere. */
    private void requireNobodyMovedOn(Household household, Closing closing) {
        household.leftWith(closing.id()).filter(member -> member.citizenId() != null
                && households.isMemberSomewhere(member.citizenId())).findFirst().ifPresent(member -> {
                    throw new Conflict("refusal.household.memberMovedOn", member.fullName());
                });
    }

    private Household checked(CloseHousehold command, Household household, ListStatus standing, String note) {
        List<FieldError> errors = new ArrayList<>();
        if (command.cause() == null) {
            errors.add(new FieldError("cause", "refusal.field.missing"));
        }
        long present = household.presentMembers().count();
        if (command.cause() == ClosingCause.LAST_MEMBER_DIED && present != 1) {
            errors.add(new FieldError("cause", "refusal.household.notOneMember", present));
        }
        checkDay(command.closedOn(), household, standing, errors);
        Household other = command.cause() == ClosingCause.MERGED ? other(command.mergedInto(), household, errors) : null;
        checkText("note", note, errors);
        refuse(errors);
        return other;
    }

    private void checkDay(LocalDate day, Household household, ListStatus standing, List<FieldError> errors) {
        if (day == null) {
            errors.add(new FieldError("closedOn", "refusal.field.missing"));
            return;
        }
        if (day.isAfter(today())) {
            errors.add(new FieldError("closedOn", "refusal.household.closedInFuture", today()));
            return;
        }
        Optional<MemberView> joined = household.presentMembers().map(Member::view)
            .max(Comparator.comparing(MemberView::joinedOn)).filter(member -> day.isBefore(member.joinedOn()));
        Optional<MemberView> left = household.formerMembers().stream().findFirst()
            .filter(member -> day.isBefore(member.leftOn()));
        if (joined.isPresent()) {
            errors.add(new FieldError("closedOn", "refusal.household.closedBeforeJoining", joined.get().fullName(),
                    joined.get().joinedOn()));
        }
        else if (left.isPresent()) {
            errors.add(new FieldError("closedOn", "refusal.household.closedBeforeLeaving", left.get().fullName(),
                    left.get().leftOn()));
        }
        else if (standing != null && day.isBefore(standing.effectiveFrom())) {
            errors.add(new FieldError("closedOn", "refusal.household.closedBeforeClass", standing.effectiveFrom(),
                    standing.view().decisionNumber()));
        }
    }

    /** The household that it joined: another one, not closed, that the one who acts may read. */
    private Household other(String code, Household household, List<FieldError> errors) {
        String wanted = text(code);
        if (wanted.isEmpty()) {
            errors.add(new FieldError("mergedInto", "refusal.household.mergedIntoMissing"));
            return null;
        }
        Household other = households.idOf(wanted).flatMap(households::findById)
            .filter(found -> scope.covers(currentActor.get(), found.hamletKey())).orElse(null);
        if (other == null) {
            errors.add(new FieldError("mergedInto", "refusal.household.mergedIntoUnknown", wanted));
        }
        else if (other.id().equals(household.id())) {
            errors.add(new FieldError("mergedInto", "refusal.household.mergedIntoItself"));
        }
        else if (other.closedOn() != null) {
            errors.add(new FieldError("mergedInto", "refusal.household.closed", other.code(), other.closedOn()));
        }
        return other;
    }

    private static void checkText(String field, String text, List<FieldError> errors) {
        if (text.length() < SHORTEST_TEXT) {
            errors.add(new FieldError(field, "refusal.household.textTooShort", SHORTEST_TEXT));
        }
        else if (text.length() > LONGEST_TEXT) {
            errors.add(new FieldError(field, "refusal.field.tooLong", LONGEST_TEXT));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private Household locked(UUID id) {
        households.lockForChange(id).orElseThrow(() -> new NotFound("refusal.household.unknown"));
        return households.withMembers(id).orElseThrow();
    }

    private ListStatus standing(List<ListStatus> known) {
        LocalDate today = today();
        return known.stream().filter(each -> !each.effectiveFrom().isAfter(today)
                && (each.effectiveTo() == null || !each.effectiveTo().isBefore(today))).findFirst().orElse(null);
    }

    private static Map<String, Object> facts(Household household, ListStatus standing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("members", household.presentMembers().count());
        facts.put("householdClass", (standing == null ? StatusView.NEVER_LISTED : standing.view()).householdClass().name());
        return facts;
    }

    private void publish(String action, Household household, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent(action, "Household", household.id().toString(),
                household.communeKey().value(), household.id(), null, before, after, reason));
    }

    private String label(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    private static String text(String typed) {
        String tidy = VietnameseText.tidy(typed);
        return tidy == null ? "" : tidy;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
