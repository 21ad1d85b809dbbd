package vn.giamngheo.household;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Fills an empty register with many households at once. The same rules hold as for one household; no page reaches it. */
@Service
public class HouseholdImport {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HouseholdImport(JdbcTemplate jdbc, Units units, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Fills the register unless it holds a household already. Of several copies of the application that start together,
     * one fills it and the others wait.
     *
     * @param source where the households come from; asked only when the register is empty
     * @param membersSince first day of the memberships (the birth day of those born later)
     * @param illustrative whether they are made up, and shown as such
     * @return how many were entered, 0 when the register was not empty
     */
    @Transactional
    public int fillIfEmpty(Supplier<List<ImportHousehold>> source, LocalDate membersSince, boolean illustrative) {
        jdbc.execute("select pg_advisory_xact_lock(hashtext('household.import'))");
        Boolean filled = jdbc.queryForObject("select exists (select 1 from household)", Boolean.class);
        if (Boolean.TRUE.equals(filled)) {
            return 0;
        }
        List<ImportHousehold> households = source.get();
        write(households, membersSince, illustrative);
        events.publishEvent(new AuditedEvent("household.imported", "Household", "import", null, null, null, Map.of(),
                Map.of("households", households.size(), "illustrative", illustrative), null));
        return households.size();
    }

    private void write(List<ImportHousehold> imports, LocalDate membersSince, boolean illustrative) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> numbers = new HashMap<>();
        List<Object[]> households = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        List<Object[]> statuses = new ArrayList<>();
        for (ImportHousehold each : imports) {
            AdminUnit hamlet = units.get(each.household().hamletKey());
            String code = nextCode(numbers, hamlet.parentKey());
            Household household = Household.register(code, hamlet, each.household(), membersSince, today);
            households.add(new Object[] {household.id(), code, household.communeKey().value(), hamlet.key().value(),
                    household.address(), household.phone(), household.headName(), household.searchText(),
                    illustrative});
            household.presentMembers().map(Member::view).forEach(member -> members.add(row(household.id(), member)));
            statuses.addAll(rows(household.id(), each.statuses()));
        }
        jdbc.batchUpdate("insert into household (id, code, commune_key, hamlet_key, address, phone, head_name,"
                + " search_text, illustrative) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", households, BATCH, HouseholdImport::set);
        jdbc.batchUpdate("insert into member (id, household_id, full_name, gender, birth_date, relation, ethnicity,"
                + " citizen_id, no_labour_capacity, pension, health_insurance, disabled, seriously_ill,"
                + " social_allowance, meritorious, joined_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                members, BATCH, HouseholdImport::set);
        jdbc.batchUpdate("insert into list_status (id, household_id, household_class, sub_class, effective_from,"
                + " effective_to, decided_on, decision_number, standard_id, reason)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statuses, BATCH, HouseholdImport::set);
        numbers.forEach((unitCode, last) -> jdbc.update(
                "insert into household_number (unit_code, last_number) values (?, ?)"
                        + " on conflict (unit_code) do update set last_number = excluded.last_number", unitCode, last));
    }

    private static String nextCode(Map<String, Integer> numbers, UnitKey commune) {
        return HouseholdCodes.format(commune.code(), numbers.merge(commune.code(), 1, Integer::sum));
    }

    private static Object[] row(UUID householdId, MemberView member) {
        return new Object[] {member.id(), householdId, member.fullName(), member.gender().name(),
                Date.valueOf(member.birthDate()), member.relation(), member.ethnicity(), member.citizenId(),
                member.noLabourCapacity(), member.pension(), member.healthInsurance(), member.disabled(),
                member.seriouslyIll(), member.socialAllowance(), member.meritorious(),
                Date.valueOf(member.joinedOn())};
    }

    private static List<Object[]> rows(UUID householdId, List<RecordStatus> statuses) {
        List<ListStatus> chain = new ArrayList<>();
        for (RecordStatus status : statuses) {
            if (!chain.isEmpty()) {
                chain.get(chain.size() - 1).endBefore(status.effectiveFrom());
            }
            chain.add(new ListStatus(status));
        }
        return chain.stream().map(ListStatus::view).map(status -> new Object[] {UUID.randomUUID(), householdId,
                status.householdClass().name(), status.subClass().name(), Date.valueOf(status.effectiveFrom()),
                status.effectiveTo() == null ? null : Date.valueOf(status.effectiveTo()),
                Date.valueOf(status.decidedOn()), status.decisionNumber(), status.standardId(), status.reason()})
                .toList();
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
