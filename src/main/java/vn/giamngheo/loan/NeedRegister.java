package vn.giamngheo.loan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.StatusRecorded;
import vn.giamngheo.household.StatusesRecorded;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * The register of loan needs. It builds itself from the lists of a day: one statement a commune, as often as one likes. Who
 * is on a list and has no case yet is entered, open cases go on into the year, and who left the lists before anybody asked
 * is dropped. Newly escaped households count as {@code newly-escaped-eligible} says.
 */
@Service
public class NeedRegister {

    private static final String CANDIDATES = """
            with eligible as (
                select * from unnest(string_to_array(:formers, ','), string_to_array(:lefts, ',')::date[]) as e (former, left_on)
            ), candidate as (
                select v.*, case v.household_class when 'POOR' then 'POOR' when 'NEAR_POOR' then 'NEAR_POOR'
                       else 'NEWLY_ESCAPED' end as programme
                from household_list_standing v
                where v.commune_key = :commune and v.effective_from <= :day
                  and (v.effective_to is null or v.effective_to >= :day)
                  and not exists (select 1 from closed_household x where x.household_id = v.household_id)
                  and (cast(:households as text) is null
                       or v.household_id = any (string_to_array(:households, ',')::uuid[]))
                  and (v.household_class in ('POOR', 'NEAR_POOR') or exists (
                      select 1 from eligible e where e.former = v.former_class and e.left_on = v.left_on))
            )
            """;
    private static final String ADD = CANDIDATES + """
            insert into loan_case (id, household_id, household_code, head_name, commune_key, hamlet_key, programme,
                listed_class, listed_since, left_list_on, list_year, listed_on, listed_at, search_text, state)
            select gen_random_uuid(), c.household_id, c.code, c.head_name, c.commune_key, c.hamlet_key, c.programme,
                c.household_class, c.effective_from, c.left_on, :year, :day, :now, c.search_text, 'LISTED'
            from candidate c
            where not exists (select 1 from loan_case o where o.household_id = c.household_id
                and o.programme = c.programme and (o.closed_at is null or o.list_year >= :year))
            on conflict do nothing
            """;
    private static final String CARRY = CANDIDATES + """
            update loan_case o set list_year = :year, version = version + 1 from candidate c
            where o.household_id = c.household_id and o.programme = c.programme and o.closed_at is null
              and o.list_year < :year
            """;
    private static final String DROP = CANDIDATES + """
            update loan_case o set state = 'DROPPED', closed_at = :now, version = version + 1
            where o.commune_key = :commune and o.state = 'LISTED' and o.listed_on <= :day
              and (cast(:households as text) is null
                   or o.household_id = any (string_to_array(:households, ',')::uuid[]))
              and not exists (select 1 from candidate c where c.household_id = o.household_id
                  and c.programme = o.programme)
            """;

    private final JdbcClient jdbc;
    private final OfficialList lists;
    private final LoanEligibility eligibility;
    private final StoredLoans stored;
    private final LoanProcess process;
    private final HouseholdRegister households;
    private final Regimes regimes;
    private final Units units;
    private final LoanAccess access;
    private final LoanAudit audit;
    private final Clock clock;

    NeedRegister(JdbcClient jdbc, OfficialList lists, LoanEligibility eligibility, StoredLoans stored,
            LoanProcess process, HouseholdRegister households, Regimes regimes, Units units, LoanAccess access,
            LoanAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.eligibility = eligibility;
        this.stored = stored;
        this.process = process;
        this.households = households;
        this.regimes = regimes;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Brings the register of a commune up to the lists of a day. Doing it again changes nothing.
     *
     * @param commune ward or commune
     * @param day a day, not in the future
     * @return what changed
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts is not the officer of the commune
     * @throws InvalidInput when the day is in the future, or the unit is no ward or commune
     */
    @Transactional
    public Refreshed refresh(UnitKey commune, LocalDate day) {
        access.require(commune, Role.COMMUNE_OFFICER);
        if (units.get(commune).level() != UnitLevel.COMMUNE) {
            throw new InvalidInput("refusal.loan.notACommune", units.get(commune).name());
        }
        new LoanChecks(LocalDate.now(clock)).pastDay("day", day).check();
        Refreshed refreshed = refresh(commune, day, null);
        audit.register(commune, Map.of("day", day.toString(), "added", refreshed.added(), "carried",
                refreshed.carried(), "dropped", refreshed.dropped()));
        return refreshed;
    }

    /**
     * Classes that hold by now enter the register at once, commune by commune; those that begin later wait for the refresh of
     * their day. A household that borrows as newly escaped and is poor or near-poor again is noted with its case. In the
     * transaction of the decision, whose rights are checked there.
     */
    @EventListener
    void on(StatusesRecorded recorded) {
        noteRelapses(recorded);
        LocalDate today = LocalDate.now(clock);
        String since = ids(recorded.statuses().stream().filter(status -> !status.effectiveFrom().isAfter(today)));
        if (!since.isEmpty()) {
            jdbc.sql("""
                    select commune_key, string_agg(id::text, ',') as ids from household
                    where id = any (string_to_array(:ids, ',')::uuid[]) group by commune_key order by commune_key""")
                .param("ids", since).query(InCommune.class).list()
                .forEach(commune -> refresh(new UnitKey(commune.communeKey()), today, commune.ids()));
        }
    }

    private void noteRelapses(StatusesRecorded recorded) {
        List<StatusRecorded> back = recorded.statuses().stream().filter(status -> status.now() == HouseholdClass.POOR
                || status.now() == HouseholdClass.NEAR_POOR).toList();
        if (back.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update loan_case c set relapsed_on = s.day, version = version + 1
                from unnest(string_to_array(:ids, ',')::uuid[], string_to_array(:days, ',')::date[]) as s (id, day)
                where c.household_id = s.id and c.programme = 'NEWLY_ESCAPED' and c.state <> 'DROPPED'
                  and c.relapsed_on is null and c.left_list_on < s.day""")
            .param("ids", ids(back.stream()))
            .param("days", back.stream().map(status -> status.effectiveFrom().toString()).collect(Collectors.joining(",")))
            .update();
    }

    private static String ids(Stream<StatusRecorded> statuses) {
        return statuses.map(status -> status.householdId().toString()).collect(Collectors.joining(","));
    }

    /**
     * Enters a household again that has no open case, such as after a refusal in the same year.
     *
     * @param householdCode its code
     * @return the new case
     * @throws Conflict when it is closed, is on no list today or has an open case of the programme
     */
    @Transactional
    public UUID enterAgain(String householdCode) {
        HouseholdView household = households.byCode(householdCode);
        access.require(household.communeKey(), Role.COMMUNE_OFFICER);
        households.requireOpen(household.id());
        LocalDate today = LocalDate.now(clock);
        LoanMatch match = eligibility.require(household.id(), today);
        UUID id = jdbc.sql("""
                insert into loan_case (id, household_id, household_code, head_name, commune_key, hamlet_key, programme,
                    listed_class, listed_since, left_list_on, list_year, listed_on, listed_at, search_text, state)
                select gen_random_uuid(), h.id, h.code, h.head_name, h.commune_key, h.hamlet_key, :programme, :class,
                    :since, :left, :year, :today, :now, h.search_text, 'LISTED' from household h where h.id = :id
                on conflict do nothing returning id""")
            .param("programme", match.programme().name()).param("class", match.householdClass().name())
            .param("since", match.since()).param("left", match.leftOn()).param("year", today.getYear())
            .param("today", today).param("now", Timestamp.from(clock.instant())).param("id", household.id())
            .query(UUID.class).optional()
            .orElseThrow(() -> new Conflict("refusal.loan.openCase", household.code()));
        LoanCase loan = stored.get(id);
        audit.record("enteredAgain", loan, LoanState.LISTED, Map.of("programme", loan.programme()), null);
        return id;
    }

    /**
     * Opens the step that asks the household, for cases that nobody opened yet.
     *
     * @param caseIds cases of the officer's commune in state LISTED; others are refused
     */
    @Transactional
    public void open(List<UUID> caseIds) {
        for (UUID id : caseIds) {
            LoanCase loan = stored.get(id);
            access.require(loan.communeKey(), Role.COMMUNE_OFFICER);
            if (loan.state() != LoanState.LISTED) {
                throw new Conflict("refusal.loan.openedAlready", loan.number());
            }
            process.start(id);
        }
    }

    /**
     * Lets a process begin for a listed case; once only.
     *
     * @param id case
     * @return commune, hamlet and regime for the process
     * @throws Conflict when its process has begun
     */
    @Transactional
    public RoutingFacts enterProcess(UUID id) {
        LoanCase loan = stored.get(id);
        access.require(loan.communeKey(), Role.COMMUNE_OFFICER);
        LoanState before = loan.state();
        loan.enterProcess(regimes.on(LocalDate.now(clock)), clock.instant());
        audit.record("opened", loan, before, Map.of("number", loan.number()), null);
        return new RoutingFacts(loan.communeKey(), loan.hamletKey(), loan.regimeId());
    }

    private Refreshed refresh(UnitKey commune, LocalDate day, String ids) {
        List<OfficialList.FormerClass> eligible = lists.newlyEscaped(commune, day);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("formers", String.join(",", eligible.stream().map(OfficialList.FormerClass::formerClass).toList()));
        values.put("lefts", String.join(",", eligible.stream().map(former -> former.leftOn().toString()).toList()));
        values.put("commune", commune.value());
        values.put("day", day);
        values.put("year", day.getYear());
        values.put("households", ids);
        values.put("now", Timestamp.from(clock.instant()));
        int dropped = jdbc.sql(DROP).params(values).update();
        int carried = jdbc.sql(CARRY).params(values).update();
        int added = jdbc.sql(ADD).params(values).update();
        return new Refreshed(added, carried, dropped);
    }

    /** Households of one commune, their ids with commas between them. */
    record InCommune(String communeKey, String ids) {}

    /**
     * What a refresh changed.
     *
     * @param added households entered
     * @param carried open cases taken into the year
     * @param dropped households that left the lists before anybody asked
     */
    public record Refreshed(int added, int carried, int dropped) {}
}
