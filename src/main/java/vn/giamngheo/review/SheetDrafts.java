package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.transaction.WritesAtCommit;

/**
 * Half-filled sheets, kept while the surveyor goes and found again on any device. Each surveyor has a draft of his own, so
 * that drafts never write over a colleague's sheet; that is compared when the draft is saved for good.
 */
@Service
public class SheetDrafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "version", "draftVersion", "keep", "action");
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_FIELD = 4000;

    private final OpenSheets open;
    private final JdbcClient jdbc;
    private final WritesAtCommit writes;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    SheetDrafts(OpenSheets open, JdbcClient jdbc, WritesAtCommit writes, CurrentActor currentActor, ObjectMapper json,
            Clock clock) {
        this.open = open;
        this.jdbc = jdbc;
        this.writes = writes;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param assessmentId the assessment
     * @return the draft of the one who acts for the round that runs, empty when there is none
     */
    @Transactional(readOnly = true)
    public Optional<SheetDraft> find(UUID assessmentId) {
        return stored(open.forActor(assessmentId));
    }

    /**
     * Keeps a draft. When another device of the same surveyor saved meanwhile, that one stays until he says which.
     *
     * @param command what is on the page
     * @return the draft that is stored now
     * @throws InvalidInput when it is larger than any sheet
     */
    @Transactional
    public SheetDraft save(SaveDraft command) {
        Assessment assessment = open.forActor(command.assessmentId());
        Map<String, String> fields = new TreeMap<>(command.fields());
        fields.keySet().removeAll(NOT_KEPT);
        if (fields.size() > MOST_FIELDS || fields.values().stream().anyMatch(value -> value.length() > LONGEST_FIELD)) {
            throw new InvalidInput("refusal.review.draftTooLarge");
        }
        Instant now = clock.instant();
        int written = jdbc.sql("""
                INSERT INTO sheet_draft (assessment_id, round, username, base_version, version, fields, saved_at)
                VALUES (:assessment, :round, :username, :base, 1, :fields::jsonb, :at)
                ON CONFLICT (assessment_id, round, username) DO UPDATE SET base_version = excluded.base_version,
                    version = sheet_draft.version + 1, fields = excluded.fields, saved_at = excluded.saved_at
                WHERE sheet_draft.version = :known OR :keepMine""")
            .param("assessment", assessment.id()).param("round", assessment.surveyRound())
            .param("username", currentActor.get().username()).param("base", command.baseVersion())
            .param("fields", write(fields)).param("at", Timestamp.from(now)).param("known", command.draftVersion())
            .param("keepMine", command.keepMine()).update();
        SheetDraft stored = stored(assessment).orElseThrow();
        return written == 1 ? stored
                : new SheetDraft(stored.baseVersion(), stored.version(), stored.fields(), stored.savedAt(), true);
    }

    /**
     * Throws the draft of the one who acts away.
     *
     * @param assessmentId the assessment
     */
    @Transactional
    public void discard(UUID assessmentId) {
        discard(open.forActor(assessmentId));
    }

    /** Throws the draft of the one who acts away: it became the sheet. */
    void discard(Assessment assessment) {
        jdbc.sql("DELETE FROM sheet_draft WHERE assessment_id = :assessment AND round = :round AND username = :username")
            .param("assessment", assessment.id()).param("round", assessment.surveyRound())
            .param("username", currentActor.get().username()).update();
    }

    /** Throws all drafts away: the step is done, nobody writes on this sheet any more. */
    void discardAll(Assessment assessment) {
        writes.add("DELETE FROM sheet_draft WHERE assessment_id = :assessment",
                new MapSqlParameterSource("assessment", assessment.id()));
    }

    private Optional<SheetDraft> stored(Assessment assessment) {
        return jdbc.sql("""
                SELECT * FROM sheet_draft WHERE assessment_id = :assessment AND round = :round AND username = :username""")
            .param("assessment", assessment.id()).param("round", assessment.surveyRound())
            .param("username", currentActor.get().username()).query(this::draft).optional();
    }

    private SheetDraft draft(ResultSet row, int number) throws SQLException {
        try {
            return new SheetDraft(row.getLong("base_version"), row.getInt("version"),
                    json.readValue(row.getString("fields"), FIELDS), row.getTimestamp("saved_at").toInstant(), false);
        }
        catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        }
        catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
