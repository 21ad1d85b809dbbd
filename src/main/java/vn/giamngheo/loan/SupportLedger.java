package vn.giamngheo.loan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/** All the help that a household received: loans, visits and what officers write down, in one dated list. */
@Service
public class SupportLedger {

    private static final int LONGEST_PROVIDER = 200;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final JdbcClient jdbc;
    private final ObjectProvider<LedgerSource> sources;
    private final HouseholdRegister households;
    private final LoanAccess access;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupportLedger(JdbcClient jdbc, ObjectProvider<LedgerSource> sources, HouseholdRegister households, LoanAccess access, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.households = households;
        this.access = access;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param householdId household
     * @return whether the one who acts may write help down for it
     */
    @Transactional(readOnly = true)
    public boolean mayRecord(UUID householdId) {
        return access.mayAct(households.get(householdId).communeKey(), Role.COMMUNE_OFFICER, Role.MASS_ORG);
    }

    /**
     * @param householdId household
     * @return the household, for the page that writes help down
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts may not
     */
    @Transactional(readOnly = true)
    public HouseholdView household(UUID householdId) {
        HouseholdView household = households.get(householdId);
        access.require(household.communeKey(), Role.COMMUNE_OFFICER, Role.MASS_ORG);
        return household;
    }

    /**
     * Writes help down.
     *
     * @param command the help
     * @return id of the entry
     * @throws vn.giamngheo.shared.InvalidInput when fields are missing or wrong
     */
    @Transactional
    public UUID record(RecordSupport command) {
        HouseholdView household = household(command.householdId());
        LoanChecks checks = new LoanChecks(LocalDate.now(clock)).present("kind", command.kind())
            .pastDay("providedOn", command.providedOn()).text("provider", command.provider(), LONGEST_PROVIDER)
            .text("description", command.description(), LONGEST_DESCRIPTION);
        if (command.valueVnd() != null) {
            checks.atLeast("valueVnd", command.valueVnd(), 1);
        }
        checks.check();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into support_entry (id, household_id, commune_key, kind, provided_on, provider, description,
                    value_vnd, recorded_by, recorded_at)
                values (:id, :household, :commune, :kind, :on, :provider, :description, :value, :by, :at)""")
            .param("id", id).param("household", household.id()).param("commune", household.communeKey().value())
            .param("kind", command.kind().name()).param("on", command.providedOn())
            .param("provider", VietnameseText.tidy(command.provider()))
            .param("description", VietnameseText.tidy(command.description())).param("value", command.valueVnd())
            .param("by", currentActor.get().username()).param("at", Timestamp.from(clock.instant())).update();
        publish("support.recorded", id, household, Map.of("kind", command.kind().name(), "providedOn",
                command.providedOn().toString(), "provider", command.provider()), command.description());
        return id;
    }

    /**
     * Cancels a wrong entry; it stays readable.
     *
     * @param id entry
     * @param reason why
     * @throws Conflict when it was cancelled before
     */
    @Transactional
    public void cancel(UUID id, String reason) {
        new LoanChecks(LocalDate.now(clock)).reason("reason", reason).longest("reason", reason, LONGEST_DESCRIPTION)
            .check();
        UUID householdId = jdbc.sql("select household_id from support_entry where id = :id").param("id", id)
            .query(UUID.class).optional().orElseThrow(() -> new NotFound("refusal.loan.unknownSupport"));
        HouseholdView household = household(householdId);
        int cancelled = jdbc.sql("""
                update support_entry set cancelled_at = :at, cancelled_by = :by, cancel_reason = :reason
                where id = :id and cancelled_at is null""").param("at", Timestamp.from(clock.instant()))
            .param("by", currentActor.get().username()).param("reason", VietnameseText.tidy(reason)).param("id", id)
            .update();
        if (cancelled == 0) {
            throw new Conflict("refusal.loan.supportCancelled");
        }
        publish("support.cancelled", id, household, Map.of(), reason);
    }

    /**
     * @param householdId household
     * @return its ledger, newest first: entries, loans paid out and repaid, guidance and visits, and what
     *     other modules add
     */
    @Transactional(readOnly = true)
    public List<Line> of(UUID householdId) {
        List<Line> lines = new ArrayList<>(own(householdId));
        sources.orderedStream().forEach(source -> lines.addAll(source.of(householdId)));
        lines.sort(Comparator.comparing(Line::on).reversed());
        return lines;
    }

    private List<Line> own(UUID householdId) {
        return jdbc.sql("""
                select provided_on as "on", 'ENTRY' as source, kind, description, provider, value_vnd as amount,
                    id as entry_id, cast(null as uuid) as case_id, cancel_reason, 3 as place
                from support_entry where household_id = :household
                union all
                select bank_date, 'LOAN', programme, need_purpose, loan_book_number, bank_amount, null, id, null, 1
                from loan_case where household_id = :household and bank_amount is not null
                union all
                select repaid_on, 'REPAID', programme, null, loan_book_number, bank_amount, null, id, null, 4
                from loan_case where household_id = :household and repaid_on is not null
                union all
                select g.visited_on, 'GUIDANCE', g.organisation, null, g.person_met, null, null, c.id, null, 0
                from loan_guidance g join loan_case c on c.id = g.case_id
                where c.household_id = :household and g.outcome = 'GUIDED'
                union all
                select v.visited_on, 'VISIT', v.use_found, v.found, null, null, null, c.id, null, 2
                from loan_visit v join loan_case c on c.id = v.case_id where c.household_id = :household
                order by 1 desc, place desc""").param("household", householdId)
            .query((row, index) -> new Line(LoanRecords.day(row, "on"), Source.valueOf(row.getString("source")),
                    row.getString("kind"), row.getString("description"), row.getString("provider"),
                    row.getObject("amount", Long.class), row.getObject("entry_id", UUID.class),
                    row.getObject("case_id", UUID.class), row.getString("cancel_reason"), null))
            .list();
    }

    private void publish(String action, UUID id, HouseholdView household, Map<String, Object> after, String reason) {
        events.publishEvent(new AuditedEvent(action, "SupportEntry", id.toString(), household.communeKey().value(),
                household.id(), null, Map.of(), after, reason));
    }

    /**
     * Help to write down.
     *
     * @param householdId household
     * @param kind kind of help
     * @param providedOn day
     * @param provider who gave it
     * @param description what it was
     * @param valueVnd worth in whole dong, may be null
     */
    public record RecordSupport(UUID householdId, SupportKind kind, LocalDate providedOn, String provider,
            String description, Long valueVnd) {}

    /** Where a line of the ledger comes from. */
    public enum Source {
        /** Written down by an officer. */
        ENTRY,
        /** Guidance to a loan. */
        GUIDANCE,
        /** A loan paid out. */
        LOAN,
        /** A visit to its use. */
        VISIT,
        /** A loan repaid. */
        REPAID,

        /** The household left poverty or near-poverty by a decision. */
        ESCAPE,

        /** It was certified by the copy of that decision. */
        CERTIFIED,

        /** A visit after the escape. */
        FOLLOW_UP,

        /** It is poor or near-poor again. */
        RELAPSE
    }

    /**
     * One line of the ledger.
     *
     * @param on day
     * @param source where it comes from
     * @param kind name of a SupportKind, LoanProgramme, Organisation or UseFound, as the source says; of a Movement, a finding
     *     or a class for the sources of an escape
     * @param description what it was, may be null
     * @param provider who gave it, loan book, or who was met, may be null
     * @param amount whole dong, may be null
     * @param entryId entry; null for other sources
     * @param caseId loan case; null for entries
     * @param cancelReason why it was cancelled, null while it counts
     * @param link address of the page that tells more, null when there is none or the case is that page
     */
    public record Line(LocalDate on, Source source, String kind, String description, String provider, Long amount,
            UUID entryId, UUID caseId, String cancelReason, String link) {}
}
