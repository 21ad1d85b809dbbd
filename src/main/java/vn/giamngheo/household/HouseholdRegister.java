package vn.giamngheo.household;

import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.HashMap;
import java.util.ArrayList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * The register of households. {@link #get}, {@link #byCode}, {@link #classOn} and {@link #history} check no rights, for
 * they also serve steps that run without a person; pages use {@link #open} and {@link #search}.
 */
@Service
public class HouseholdRegister {

    private final Households households;
    private final ListStatuses statuses;
    private final ReplacedStatuses replaced;
    private final Closings closings;
    private final Accounts accounts;
    private final HouseholdSearch search;
    private final HouseholdCodes codes;
    private final HouseholdRights rights;
    private final Scope scope;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HouseholdRegister(Households households, ListStatuses statuses, ReplacedStatuses replaced, Closings closings,
            Accounts accounts, HouseholdSearch search, HouseholdCodes codes, HouseholdRights rights, Scope scope, Units units, ApplicationEventPublisher events, Clock clock) {
        this.households = households;
        this.statuses = statuses;
        this.replaced = replaced;
        this.closings = closings;
        this.accounts = accounts;
        this.search = search;
        this.codes = codes;
        this.rights = rights;
        this.scope = scope;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param id id of a household
     * @return the household today, citizens' numbers included
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public HouseholdView get(UUID id) {
        Tuple today = households.withMembersOn(id, LocalDate.now(clock)).stream().findFirst()
            .orElseThrow(() -> new NotFound("refusal.household.unknown"));
        Household household = today.get("household", Household.class);
        ListStatus status = today.get("status", ListStatus.class);
        return view(household, status == null ? StatusView.NEVER_LISTED : status.view());
    }

    /**
     * @param id id of a household
     * @return those who belong to it now, the head first, citizens' numbers included
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public List<MemberView> members(UUID id) {
        return load(id).memberViews();
    }

    /**
     * @param code code on papers, such as {@code 24169-000123}; outer blanks do not matter
     * @return the household today, citizens' numbers included
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public HouseholdView byCode(String code) {
        String wanted = code == null ? "" : code.strip();
        return get(households.idOf(wanted).orElseThrow(() -> new NotFound("refusal.household.unknownCode", wanted)));
    }

    /**
     * @param ids ids of households, unknown ones allowed
     * @return these households today, citizens' numbers included, read with one query
     */
    @Transactional(readOnly = true)
    public Map<UUID, HouseholdView> get(Collection<UUID> ids) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, StatusView> current = new HashMap<>();
        histories(ids).forEach((id, classes) -> current.put(id, StatusView.on(classes, today)));
        Map<UUID, HouseholdView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            households.withMembers(ids).forEach(household -> views.put(household.id(),
                    view(household, current.getOrDefault(household.id(), StatusView.NEVER_LISTED))));
        }
        return views;
    }

    /**
     * @param ids ids of households
     * @return classes of each by decision, the latest first, read with one query; none for one that was never listed
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<StatusView>> histories(Collection<UUID> ids) {
        Map<UUID, List<StatusView>> classes = new HashMap<>();
        if (!ids.isEmpty()) {
            statuses.findByHouseholdIdInOrderByEffectiveFromDesc(ids).forEach(status -> classes
                .computeIfAbsent(status.householdId(), household -> new ArrayList<>()).add(status.view()));
        }
        return classes;
    }

    /**
     * For the panel beside a step, whose page has checked that the case is visible.
     *
     * @param id id of a household
     * @return the household in short, without citizens' numbers
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public HouseholdBrief brief(UUID id) {
        Household household = load(id);
        List<StatusView> history = history(id);
        return new HouseholdBrief(withoutCitizenIds(view(household, history)), units.pathName(today(household.hamletKey())),
                history);
    }

    /**
     * Shows a household to the acting person; the reading of personal data is audited.
     *
     * @param id id of a household
     * @return what the page shows him or her
     * @throws NotFound when there is none
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside his or her scope
     */
    @Transactional
    public HouseholdPage open(UUID id) {
        Household household = load(id);
        scope.requireCovers(household.hamletKey());
        List<StatusView> history = history(id);
        HouseholdView view = view(household, history);
        List<MemberView> former = household.formerMembers();
        if (!rights.seesCitizenIds(household.communeKey())) {
            view = withoutCitizenIds(view);
            former = former.stream().map(MemberView::withoutCitizenId).toList();
        }
        publish("household.viewed", household, Map.of(), Map.of(), null);
        List<Closing> known = closings.findByHouseholdIdOrderByClosedAtDesc(id);
        Closing standing = known.stream().filter(closing -> closing.reopenedAt() == null).findFirst().orElse(null);
        boolean open = standing == null;
        return new HouseholdPage(view, units.pathName(today(household.hamletKey())), former, history,
                replaced(id, standing), upcoming(history), closings(known),
                open && rights.mayEdit(household.communeKey()), open && rights.mayClose(household.communeKey()),
                !open && rights.mayReopen(household.communeKey(), standing.closedBy()), household.isIllustrative());
    }

    /** Of classes that a closing kept from beginning, those of the closing that stands. */
    private List<ReplacedStatusView> replaced(UUID id, Closing standing) {
        return replaced.findByHouseholdIdOrderByReplacedAtDesc(id).stream()
            .filter(each -> each.closingId() == null || standing != null && each.closingId().equals(standing.id()))
            .map(ReplacedStatus::view).toList();
    }

    private List<ClosingView> closings(List<Closing> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = accounts.fullNames(known.stream()
            .flatMap(closing -> Stream.of(closing.closedBy(), closing.reopenedBy())).filter(Objects::nonNull).distinct()
            .toList());
        Map<UUID, String> codes = households.findAllById(known.stream().map(Closing::mergedInto).filter(Objects::nonNull)
            .toList()).stream().collect(Collectors.toMap(Household::id, Household::code));
        return known.stream().map(closing -> new ClosingView(closing.cause(), closing.closedOn(), closing.mergedInto(),
                codes.get(closing.mergedInto()), closing.note(), names.getOrDefault(closing.closedBy(), closing.closedBy()),
                closing.closedAt(), names.get(closing.reopenedBy()), closing.reopenedAt(), closing.reopenReason())).toList();
    }

    /**
     * Before something begins for a household: it lives, and is not closed until the transaction ends.
     *
     * @param id id of a household
     * @throws NotFound when there is none
     * @throws Conflict when it is closed
     */
    @Transactional
    public void requireOpen(UUID id) {
        households.lockAsItIs(id).orElseThrow(() -> new NotFound("refusal.household.unknown")).requireOpen();
    }

    /**
     * Finds households within the acting person's scope, by the head's given name in Vietnamese order.
     *
     * @param query what to search for
     * @param page which page; its sort is not used
     * @return one page of rows and the number of all that match
     */
    @Transactional(readOnly = true)
    public Page<HouseholdRow> search(HouseholdQuery query, Pageable page) {
        return search.find(query, page, LocalDate.now(clock));
    }

    /**
     * Enters a household. For the one-stop clerk or the commune officer of its ward or commune.
     *
     * @param command the household with its members
     * @return the household with its new code
     * @throws InvalidInput when there is not exactly one head, or a member's data are wrong
     * @throws Conflict when somebody is a member of another household
     */
    @Transactional
    public HouseholdView register(RegisterHousehold command) {
        LocalDate today = LocalDate.now(clock);
        AdminUnit hamlet = units.get(command.hamletKey());
        if (hamlet.level() != UnitLevel.HAMLET || !hamlet.isValidOn(today)) {
            throw new InvalidInput("refusal.household.notAHamletToday", hamlet.name());
        }
        rights.requireEdit(hamlet.parentKey());
        command.members().forEach(this::refuseMemberElsewhere);
        Household household = Household.register(codes.next(hamlet.parentKey()), hamlet, command, today,
                today);
        save(household);
        publish("household.registered", household, Map.of(), Map.of("code", household.code(), "headName",
                household.headName(), "members", command.members().size()), null);
        return view(household);
    }

    /**
     * Enters a new member. For the one-stop clerk or the commune officer of the household's ward or commune.
     *
     * @param command the member
     * @return the member
     * @throws InvalidInput when the data are wrong
     * @throws Conflict when he or she is a member of a household, or would be a second head
     */
    @Transactional
    public MemberView addMember(AddMember command) {
        Household household = forEdit(command.householdId());
        refuseMemberElsewhere(command.member());
        MemberView member = household.addMember(command.member(), command.joinedOn(),
                units.get(household.hamletKey()), LocalDate.now(clock));
        save(household);
        publish("household.memberAdded", household, Map.of(), Map.of("memberId", member.id(), "fullName",
                member.fullName(), "joinedOn", member.joinedOn().toString()), null);
        return member;
    }

    /**
     * Ends a membership; a household keeps a head and at least one member. For the one-stop clerk or the commune officer
     * of the household's ward or commune.
     *
     * @param command who left, when and why
     * @throws NotFound when there is no such present member
     * @throws InvalidInput when the date or the reason is wrong, or the next head is not named
     */
    @Transactional
    public void endMembership(EndMembership command) {
        Household household = forEdit(command.householdId());
        String headBefore = household.headName();
        MemberView member = household.endMembership(command, units.get(household.hamletKey()), LocalDate.now(clock));
        save(household);
        publish("household.memberLeft", household, Map.of("headName", headBefore), Map.of("memberId", member.id(),
                "fullName", member.fullName(), "leftOn", member.leftOn().toString(), "headName",
                household.headName()), member.leaveReason());
    }

    /**
     * Records another hamlet of the same ward or commune, or of the one that follows it, address or telephone number. For the one-stop clerk or the
     * commune officer of that ward or commune.
     *
     * @param command the new values
     * @throws InvalidInput when the hamlet belongs to another ward or commune
     */
    @Transactional
    public void changeContact(ChangeContact command) {
        Household household = forEdit(command.householdId());
        Map<String, Object> before = contact(household);
        household.changeContact(units.get(command.hamletKey()), today(household.communeKey()), command.address(),
                command.phone());
        save(household);
        publish("household.contactChanged", household, before, contact(household), null);
    }

    /**
     * @param id id of a household, unknown ones allowed
     * @return last day of a household that is no more, empty while it lives
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> closedOn(UUID id) {
        return closings.findByHouseholdIdAndReopenedAtIsNull(id).map(Closing::closedOn);
    }

    /**
     * @param id id of a household
     * @param day any day
     * @return its class on that day; {@link StatusView#NEVER_LISTED} when no decision spoke of it
     */
    @Transactional(readOnly = true)
    public StatusView classOn(UUID id, LocalDate day) {
        return statuses.on(id, day).map(ListStatus::view).orElse(StatusView.NEVER_LISTED);
    }

    /**
     * @param id id of a household
     * @return its classes by decision, the latest first
     */
    @Transactional(readOnly = true)
    public List<StatusView> history(UUID id) {
        return statuses.findByHouseholdIdOrderByEffectiveFromDesc(id).stream().map(ListStatus::view).toList();
    }

    /**
     * @param id id of a household
     * @return name of its head
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public String headName(UUID id) {
        return households.findById(id).orElseThrow(() -> new NotFound("refusal.household.unknown")).headName();
    }

    /**
     * @param ids ids of households, unknown ones allowed
     * @return name of the head of each
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> headNames(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : households.heads(ids).stream()
            .collect(Collectors.toMap(HeadOfHousehold::householdId, HeadOfHousehold::name));
    }

    /**
     * Records the class that a decision gives; the class that stood so far ends the day before. Called in the transaction
     * of the decision, whose rights are checked there.
     *
     * @param command class and decision
     * @throws NotFound when there is no such household
     * @throws InvalidInput when decision, standard or reason is missing
     * @throws Conflict when the household is closed, or a class begins on the same day or later, other than the list of a coming year
     */
    @Transactional
    public void recordStatus(RecordStatus command) {
        recordStatuses(List.of(command));
    }

    /**
     * Records the classes that one decision gives to households, at once: all of them or none. Where the list of a coming
     * year is decided already, the new class holds up to the 31 December before it.
     *
     * @param commands one for each household
     * @throws NotFound when one of the households does not exist
     * @throws Conflict when a class begins on the same day or later, other than the list of a coming year
     */
    @Transactional
    public void recordStatuses(List<RecordStatus> commands) {
        record(commands, false);
    }

    /**
     * Records the classes of a year's list. A class from the same day on, which an earlier decision on the same list gave,
     * is replaced and kept aside; one that begins later goes on from its day.
     *
     * @param commands one for each household
     * @throws NotFound when one of the households does not exist
     */
    @Transactional
    public void recordYearlyList(List<RecordStatus> commands) {
        record(commands, true);
    }

    private void record(List<RecordStatus> commands, boolean yearlyList) {
        List<UUID> ids = commands.stream().map(RecordStatus::householdId).toList();
        Map<UUID, Household> listed = households.forStatuses(ids).stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        Map<UUID, List<ListStatus>> known = statuses.findByHouseholdIdInOrderByEffectiveFrom(ids).stream()
                .collect(Collectors.groupingBy(ListStatus::householdId));
        Map<UUID, StatusView> before = new HashMap<>();
        List<ListStatus> next = new ArrayList<>();
        List<ListStatus> shortened = new ArrayList<>();
        for (RecordStatus command : commands) {
            if (!listed.containsKey(command.householdId())) {
                throw new NotFound("refusal.household.unknown");
            }
            listed.get(command.householdId()).requireOpen();
            ListStatus status = new ListStatus(command);
            ListStatus earlier = null;
            for (ListStatus each : known.getOrDefault(command.householdId(), List.of())) {
                if (each.effectiveFrom().isBefore(command.effectiveFrom())) {
                    earlier = each;
                }
                else if (each.effectiveFrom().isEqual(command.effectiveFrom()) && yearlyList) {
                    replaced.save(new ReplacedStatus(each, command.decisionNumber(), clock.instant()));
                    statuses.delete(each);
                }
                else if (yearlyList) {
                    status.endBefore(each.effectiveFrom());
                    break;
                }
                else {
                    status.endBeforeListOf(each);
                    break;
                }
            }
            before.put(command.householdId(), earlier == null ? StatusView.NEVER_LISTED : earlier.view());
            if (earlier != null && (earlier.effectiveTo() == null
                    || !earlier.effectiveTo().isBefore(command.effectiveFrom()))) {
                earlier.endBefore(command.effectiveFrom());
                shortened.add(earlier);
            }
            next.add(status);
        }
        statuses.saveAllAndFlush(shortened);
        statuses.saveAllAndFlush(next);
        commands.forEach(command -> publish("household.statusRecorded", listed.get(command.householdId()),
                Map.of("householdClass", before.get(command.householdId()).householdClass().name()),
                Map.of("householdClass", command.householdClass().name(), "effectiveFrom",
                        command.effectiveFrom().toString(), "decisionNumber", command.decisionNumber()),
                command.reason()));
        events.publishEvent(new StatusesRecorded(commands.stream().map(command -> new StatusRecorded(command.householdId(),
                before.get(command.householdId()).householdClass(), command.householdClass(), command.effectiveFrom(),
                command.decisionNumber())).toList()));
    }

    private StatusView upcoming(List<StatusView> history) {
        LocalDate today = LocalDate.now(clock);
        return history.stream().filter(status -> status.effectiveFrom().isAfter(today))
            .reduce((later, sooner) -> sooner).orElse(null);
    }

    private Household load(UUID id) {
        return households.withMembers(id).orElseThrow(() -> new NotFound("refusal.household.unknown"));
    }

    private Household forEdit(UUID id) {
        Household household = load(id);
        rights.requireEdit(household.communeKey());
        household.requireOpen();
        return household;
    }

    private HouseholdView view(Household household) {
        return view(household, classOn(household.id(), LocalDate.now(clock)));
    }

    private HouseholdView view(Household household, List<StatusView> history) {
        return view(household, StatusView.on(history, LocalDate.now(clock)));
    }

    private HouseholdView view(Household household, StatusView current) {
        return household.view(units.get(today(household.hamletKey())).name(), current);
    }

    private UnitKey today(UnitKey unit) {
        return units.inChargeOn(unit, LocalDate.now(clock));
    }

    private static HouseholdView withoutCitizenIds(HouseholdView view) {
        return new HouseholdView(view.id(), view.code(), view.headName(), view.communeKey(), view.hamletKey(),
                view.hamletName(), view.address(), view.phone(),
                view.members().stream().map(MemberView::withoutCitizenId).toList(), view.current(), view.closedOn());
    }

    private void refuseMemberElsewhere(NewMember person) {
        if (person.citizenId() != null && households.isMemberSomewhere(person.citizenId().replaceAll("\\s", ""))) {
            throw new Conflict("refusal.household.memberOfAnother", person.fullName());
        }
    }

    /** The unique index on present members' numbers is the last word when two clerks enter one person at a time. */
    private void save(Household household) {
        try {
            households.saveAndFlush(household);
        } catch (DataIntegrityViolationException taken) {
            throw new Conflict("refusal.household.memberOfAnother", household.headName());
        }
    }

    private void publish(String action, Household household, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent(action, "Household", household.id().toString(),
                household.communeKey().value(), household.id(), null, before, after, reason));
    }

    private static Map<String, Object> contact(Household household) {
        return Map.of("hamletKey", household.hamletKey().value(), "address",
                String.valueOf(household.address()), "phone", String.valueOf(household.phone()));
    }
}
