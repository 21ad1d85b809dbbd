package vn.giamngheo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.identity.StandingIn;
import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotPermitted;

/** Notes on cases: written by officers whose post covers the case, never changed, read by all who see the case. */
@Service
public class CaseNotes {

    /** Longest note. */
    public static final int LONGEST = 2000;

    private final NamedParameterJdbcTemplate jdbc;
    private final CaseUnits caseUnits;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseNotes(NamedParameterJdbcTemplate jdbc, CaseUnits caseUnits, CurrentActor currentActor, PostNames postNames,
            Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.caseUnits = caseUnits;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param caseId case
     * @return its notes, oldest first
     */
    @Transactional(readOnly = true)
    public List<CaseNote> ofCase(UUID caseId) {
        return jdbc.query("SELECT * FROM case_note WHERE case_id = :id ORDER BY id", Map.of("id", caseId), CaseNotes::note);
    }

    /**
     * @param householdId household
     * @return notes on all its cases, oldest first
     */
    @Transactional(readOnly = true)
    public List<CaseNote> ofHousehold(UUID householdId) {
        return jdbc.query("SELECT * FROM case_note WHERE household_id = :id ORDER BY id", Map.of("id", householdId),
                CaseNotes::note);
    }

    /**
     * @param caseId case
     * @return whether the one who acts may write on it
     */
    @Transactional(readOnly = true)
    public boolean mayWrite(UUID caseId) {
        return caseUnits.find(caseId).flatMap(place -> caseUnits.workingPost(currentActor.get(), place.key())).isPresent();
    }

    /**
     * Adds a note.
     *
     * @param caseId case
     * @param stepName step that the note is about, null when none
     * @param body the note
     * @throws vn.giamngheo.shared.NotFound when there is no such case
     * @throws NotPermitted when no post of the actor covers it, or only one that just watches
     * @throws InvalidInput when it is empty or longer than {@value #LONGEST} characters
     */
    @Transactional
    public void write(UUID caseId, String stepName, String body) {
        Actor actor = currentActor.get();
        CaseUnits.Place place = caseUnits.get(caseId);
        PostGroup post = caseUnits.workingPost(actor, place.key())
            .orElseThrow(() -> new NotPermitted("refusal.tasklist.otherUnit"));
        ActingPost.note(post.id());
        String text = tidy(body);
        if (text.isEmpty()) {
            throw new InvalidInput(List.of(new FieldError("body", "refusal.field.missing")));
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(List.of(new FieldError("body", "refusal.field.tooLong", LONGEST)));
        }
        Optional<StandingIn> standingIn = actor.standingInAt(post);
        jdbc.update("""
                INSERT INTO case_note (case_id, household_id, unit_key, step_name, username, full_name, post_name,
                    on_behalf_of, body, written_at)
                VALUES (:case, :household, :unit, :step, :user, :name, :post, :behalf, :body, :at)""",
                new MapSqlParameterSource("case", caseId).addValue("household", place.householdId())
                    .addValue("unit", place.unitKey()).addValue("step", stepName).addValue("user", actor.username())
                    .addValue("name", actor.fullName()).addValue("post", postNames.of(post))
                    .addValue("behalf", standingIn.map(standing -> standing.holderName() == null ? standing.title()
                            : standing.holderName()).orElse(null))
                    .addValue("body", text).addValue("at", Timestamp.from(clock.instant())));
        events.publishEvent(new AuditedEvent("case.noteWritten", "Case", caseId.toString(), place.unitKey(),
                place.householdId(), caseId, Map.of(), Map.of("note", text), null));
    }

    /** Lines stay as typed; characters that nobody sees do not. */
    private static String tidy(String body) {
        return body == null ? "" : Normalizer.normalize(body, Normalizer.Form.NFC).replace("\r\n", "\n")
            .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    private static CaseNote note(ResultSet row, int number) throws SQLException {
        return new CaseNote(row.getString("full_name"), row.getString("post_name"), row.getString("on_behalf_of"),
                row.getString("step_name"), row.getString("body"), row.getTimestamp("written_at").toInstant());
    }
}
