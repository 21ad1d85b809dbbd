package vn.giamngheo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.StandingIn;
import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.AuditedEvents;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Writes every audited fact in the transaction of the act, and reads the trail back in order. */
@Service
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO audit_entry (at, username, full_name, post, on_behalf_of, client, action, subject_type,
                subject_id, unit_key, household_id, case_id, before, after, reason)
            VALUES (:at, :username, :fullName, :post, :behalf, :client, :action, :type, :subject,
                :unit, :household, :case, :before::jsonb, :after::jsonb, :reason)""";

    private final NamedParameterJdbcTemplate jdbc;
    private final WritesAtCommit writes;
    private final CurrentActor currentActor;
    private final Units units;
    private final Clock clock;
    private final ObjectMapper json;

    AuditTrail(NamedParameterJdbcTemplate jdbc, WritesAtCommit writes, CurrentActor currentActor, Units units, Clock clock,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.currentActor = currentActor;
        this.units = units;
        this.clock = clock;
        this.json = json;
    }

    /** Written with the transaction of the act, at its end; a fact without one gets its own. */
    @EventListener
    @Transactional
    void on(AuditedEvent event) {
        writes.add(INSERT, values(event, currentActor.find(), Timestamp.from(clock.instant())));
    }

    /** The same for an act on a list. */
    @EventListener
    @Transactional
    void on(AuditedEvents events) {
        Optional<Actor> actor = currentActor.find();
        Timestamp now = Timestamp.from(clock.instant());
        events.facts().forEach(event -> writes.add(INSERT, values(event, actor, now)));
    }

    private MapSqlParameterSource values(AuditedEvent event, Optional<Actor> actor, Timestamp now) {
        Optional<PostGroup> post = actor.flatMap(who -> post(who, event.unitKey()));
        return new MapSqlParameterSource("at", now)
            .addValue("username", actor.map(Actor::username).orElse(null))
            .addValue("fullName", actor.map(Actor::fullName).orElse(null))
            .addValue("post", post.map(PostGroup::id).orElse(null))
            .addValue("behalf", actor.flatMap(who -> post.flatMap(who::standingInAt))
                .map(StandingIn::onBehalfOf).orElse(null))
            .addValue("client", currentActor.client()).addValue("action", event.action())
            .addValue("type", event.subjectType()).addValue("subject", event.subjectId())
            .addValue("unit", event.unitKey()).addValue("household", event.householdId())
            .addValue("case", event.caseId()).addValue("before", write(event.before()))
            .addValue("after", write(event.after())).addValue("reason", event.reason());
    }

    /**
     * @param householdId household
     * @return its whole story, oldest first
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofHousehold(UUID householdId) {
        writes.send();
        return jdbc.query("SELECT * FROM audit_entry WHERE household_id = :id AND action <> 'household.viewed' ORDER BY id",
                Map.of("id", householdId), this::entry);
    }

    /**
     * @param caseId case
     * @return its whole story, oldest first
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofCase(UUID caseId) {
        writes.send();
        return jdbc.query("SELECT * FROM audit_entry WHERE case_id = :id ORDER BY id", Map.of("id", caseId), this::entry);
    }

    /** The post that the step or the service asked for; else the first that has to do with the unit, own posts first. */
    private Optional<PostGroup> post(Actor actor, String unitKey) {
        Optional<PostGroup> acting = ActingPost.noted().filter(PostGroup::isPostGroup).map(PostGroup::parse)
            .filter(actor::holds);
        if (acting.isPresent()) {
            return acting;
        }
        if (unitKey == null) {
            return actor.posts().stream().findFirst();
        }
        UnitKey unit = new UnitKey(unitKey);
        LocalDate today = LocalDate.now(clock);
        return actor.posts().stream()
            .filter(post -> units.answersFor(post.unit(), unit, today) || units.covers(unit, post.unit())).findFirst();
    }

    private String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        }
        catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("an audited value is no scalar", unwritable);
        }
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        try {
            return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("username"),
                    row.getString("full_name"), row.getString("post"), row.getString("on_behalf_of"),
                    row.getString("client"), row.getString("action"), row.getString("subject_type"),
                    row.getString("subject_id"), row.getString("unit_key"), row.getObject("household_id", UUID.class),
                    row.getObject("case_id", UUID.class), json.readValue(row.getString("before"), VALUES),
                    json.readValue(row.getString("after"), VALUES), row.getString("reason"));
        }
        catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("audit entry " + row.getLong("id") + " is damaged", unreadable);
        }
    }
}
