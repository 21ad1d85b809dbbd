package vn.giamngheo.escape;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.StatusesRecorded;
import vn.giamngheo.papers.PaperEnd;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.recognition.EscapeWithdrawn;
import vn.giamngheo.recognition.HouseholdsEscaped;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.NewlyEscapedTerm;
import vn.giamngheo.shared.AuditedEvent;

/**
 * Keeps who left poverty or near-poverty: starts the time in which a household counts as newly escaped and plans the visits
 * (Decision 28/2015; the plan of visits is reference data), notes a relapse, and takes back what a withdrawn decision
 * started. Everything in the transaction of the decision, one statement for a whole list.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EscapeRegister {

    private static final String RUNNING = " relapsed_on is null and succeeded_by is null and annulled_on is null ";

    private final JdbcClient jdbc;
    private final NewlyEscapedTerm newlyEscaped;
    private final Papers papers;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscapeRegister(JdbcClient jdbc, NewlyEscapedTerm newlyEscaped, Papers papers, ObjectMapper json,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.newlyEscaped = newlyEscaped;
        this.papers = papers;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** A household that is off the lists already goes on as it was; an escape to near-poverty is followed by the next one. */
    @EventListener
    void on(HouseholdsEscaped escaped) {
        Map<HouseholdClass, Integer> months = new EnumMap<>(HouseholdClass.class);
        List<Map<String, Object>> rows = new ArrayList<>();
        escaped.households().forEach(each -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", UUID.randomUUID());
            row.put("household", each.householdId());
            row.put("decision", each.decisionId());
            row.put("former", each.formerClass());
            row.put("after", each.classAfter());
            row.put("movement", each.movement());
            row.put("since", each.since().toString());
            row.put("until", each.classAfter() != HouseholdClass.NOT_POOR ? null
                    : each.since().plusMonths(months.computeIfAbsent(each.formerClass(), newlyEscaped::months)).toString());
            rows.add(row);
        });
        String text = text(rows);
        jdbc.sql("""
                update escape e set succeeded_by = r.id from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, household uuid)
                where e.household_id = r.household and e.class_after = 'NEAR_POOR' and""" + RUNNING)
            .param("rows", text).update();
        List<UUID> started = jdbc.sql("""
                insert into escape (id, household_id, household_code, head_name, commune_key, hamlet_key, search_text,
                    decision_id, decision_number, paper_id, certifies, former_class, class_after, movement, signed_on, since,
                    until, recorded_at)
                select r.id, h.id, h.code, h.head_name, h.commune_key, h.hamlet_key, h.search_text, r.decision, :number,
                    :paper, :certifies, r.former, r.after, r.movement, :signedOn, r.since, r.until, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, household uuid, decision uuid, former text,
                    after text, movement text, since date, until date)
                join household h on h.id = r.household
                where not exists (select 1 from escape e where e.household_id = h.id and""" + RUNNING + """
                ) returning id""")
            .param("rows", text).param("number", escaped.decisionNumber()).param("paper", escaped.paperId())
            .param("certifies", escaped.certifies()).param("signedOn", escaped.signedOn())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(UUID.class).list();
        plan(started);
        rows.stream().filter(row -> started.contains(row.get("id"))).forEach(row -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("movement", row.get("movement").toString());
            facts.put("since", row.get("since"));
            if (row.get("until") != null) {
                facts.put("until", row.get("until"));
            }
            publish("escape.started", (UUID) row.get("id"), (UUID) row.get("household"), escaped.communeKey().value(),
                    facts, escaped.decisionNumber());
        });
    }

    private void plan(List<UUID> escapes) {
        jdbc.sql("""
                insert into escape_visit (id, escape_id, ordinal, due_on)
                select gen_random_uuid(), e.id, row_number() over (partition by e.id order by p.months),
                    cast(e.since + make_interval(months => p.months) as date)
                from escape e cross join follow_up_plan p
                where e.id = any (string_to_array(:ids, ',')::uuid[])""")
            .param("ids", String.join(",", escapes.stream().map(UUID::toString).toList())).update();
    }

    /** What the decision started does not count; the escape before it, if there was one, goes on. */
    @EventListener
    void on(EscapeWithdrawn withdrawn) {
        jdbc.sql("update escape set annulled_on = :on, annulled_number = :number where decision_id = :decision"
                + " and annulled_on is null returning id, household_id, commune_key")
            .param("on", withdrawn.on()).param("number", withdrawn.number()).param("decision", withdrawn.decisionId())
            .query(Changed.class).list().forEach(each -> {
                jdbc.sql("update escape set succeeded_by = null where succeeded_by = :id").param("id", each.id()).update();
                publish("escape.annulled", each.id(), each.householdId(), each.communeKey(),
                        Map.of("annulledOn", withdrawn.on().toString()), withdrawn.number());
            });
    }

    /** A household that left and is poor or near-poor again, whenever, is flagged; its certification does not hold any more. */
    @EventListener
    void on(StatusesRecorded recorded) {
        List<Map<String, Object>> back = recorded.statuses().stream()
            .filter(status -> status.now() == HouseholdClass.POOR || status.now() == HouseholdClass.NEAR_POOR)
            .map(status -> Map.<String, Object>of("household", status.householdId(), "day",
                    status.effectiveFrom().toString(), "class", status.now(), "number", status.decisionNumber()))
            .toList();
        if (back.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update escape e set relapsed_on = r.day, relapse_class = r.class, relapse_number = r.number
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (household uuid, day date, class text, number text)
                where e.household_id = r.household and e.since < r.day
                  and (e.class_after = 'NOT_POOR' or r.class = 'POOR') and""" + RUNNING + """
                returning e.id, e.household_id, e.commune_key, e.relapsed_on, e.relapse_class, e.relapse_number, e.paper_id,
                    e.certifies""")
            .param("rows", text(back)).query(Relapsed.class).list().forEach(each -> {
                if (each.certifies()) {
                    papers.end(each.paperId(), new PaperEnd(PaperEnd.Cause.REPLACED, each.relapsedOn(), null),
                            each.relapseNumber());
                }
                publish("escape.relapsed", each.id(), each.householdId(), each.communeKey(), Map.of("relapsedOn",
                        each.relapsedOn().toString(), "householdClass", each.relapseClass()), each.relapseNumber());
            });
    }

    private void publish(String action, UUID id, UUID householdId, String communeKey, Map<String, Object> facts,
            String decisionNumber) {
        Map<String, Object> after = new LinkedHashMap<>(facts);
        after.put("decisionNumber", decisionNumber);
        events.publishEvent(new AuditedEvent(action, "Escape", id.toString(), communeKey, householdId, null, Map.of(),
                after, null));
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        }
        catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Row that a later decision changed. */
    record Changed(UUID id, UUID householdId, String communeKey) {}

    /** Row of a household that fell back. */
    record Relapsed(UUID id, UUID householdId, String communeKey, LocalDate relapsedOn, String relapseClass,
            String relapseNumber, UUID paperId, boolean certifies) {}
}
