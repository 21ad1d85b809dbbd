package vn.giamngheo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.HolderChanged;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.tasklist.HandOver.Item;

/**
 * Hand-over lists: open steps of the post and cases that the one who leaves has handled in it, with where each is. Read live
 * until the successor confirms; from then on the list stays as it was confirmed.
 */
@Service
public class HandOvers {

    /** Longest remark. */
    public static final int LONGEST_REMARK = 1000;
    /** Lines read at a time, so that a long list never stands in memory. */
    static final int CHUNK = 500;

    private static final String SELECT = "SELECT * FROM hand_over h ";
    private static final String LIVE = """
            SELECT * FROM (
                SELECT true AS open, case_id, household_id, title, case_number, step_name,
                    coalesce(due_at, 'infinity') AS place_at, task_id AS place_id
                FROM task_item
                WHERE candidate_group = :post AND (assignee IS NULL OR assignee = :from OR assignee = :to)
                UNION ALL
                SELECT false, d.case_id, d.household_id, d.title, d.case_number, d.step_name, d.completed_at, d.task_id
                FROM task_done d WHERE d.completed_by = :from AND (d.post = :post OR d.post IS NULL)
                  AND NOT EXISTS (SELECT 1 FROM task_done later WHERE later.completed_by = d.completed_by
                      AND later.case_id = d.case_id AND (later.post = :post OR later.post IS NULL)
                      AND (later.completed_at, later.task_id) > (d.completed_at, d.task_id))
                  AND NOT EXISTS (SELECT 1 FROM task_item i WHERE i.case_id = d.case_id AND i.candidate_group = :post)
            ) AS line ORDER BY open DESC, place_at, place_id LIMIT :limit OFFSET :offset""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Whereabouts whereabouts;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandOvers(NamedParameterJdbcTemplate jdbc, Whereabouts whereabouts, Accounts accounts, CurrentActor currentActor,
            PostNames postNames, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.whereabouts = whereabouts;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(HolderChanged changed) {
        jdbc.update("""
                INSERT INTO hand_over (id, post, from_username, to_username, last_day, reason, made_by, made_at)
                VALUES (:id, :post, :from, :to, :day, :reason, :by, :at)""",
                new MapSqlParameterSource("id", UUID.randomUUID()).addValue("post", changed.post().id())
                    .addValue("from", changed.from()).addValue("to", changed.to()).addValue("day", changed.lastDay())
                    .addValue("reason", changed.reason())
                    .addValue("by", currentActor.find().map(Actor::username).orElse(null))
                    .addValue("at", Timestamp.from(clock.instant())));
    }

    /**
     * @param limit rows of a page
     * @param offset rows before it
     * @return hand-overs that concern the one who acts, newest first; all of them for an administrator
     */
    @Transactional(readOnly = true)
    public List<HandOver> visible(int limit, int offset) {
        Actor actor = currentActor.get();
        return named(jdbc.query(
                SELECT + "WHERE " + concerns(actor) + " ORDER BY h.made_at DESC, h.id LIMIT :limit OFFSET :offset",
                values(actor).addValue("limit", limit).addValue("offset", offset), this::handOver));
    }

    /** @return number of {@link #visible} hand-overs */
    @Transactional(readOnly = true)
    public int countVisible() {
        return count("true");
    }

    /** @return number of hand-overs that the one who acts has to confirm */
    @Transactional(readOnly = true)
    public int countToConfirm() {
        return count("h.confirmed_at IS NULL AND (h.to_username = :me OR h.to_username IS NULL AND h.from_username <> :me)"
                + " AND " + mine(currentActor.get()));
    }

    private int count(String condition) {
        Actor actor = currentActor.get();
        Integer count = jdbc.queryForObject("SELECT count(*) FROM hand_over h WHERE (" + condition + ") AND "
                + concerns(actor), values(actor), Integer.class);
        return count == null ? 0 : count;
    }

    private static String concerns(Actor actor) {
        return actor.owns(Role.ADMINISTRATOR) ? "true" : mine(actor);
    }

    private static String mine(Actor actor) {
        return "(h.from_username = :me OR h.to_username = :me"
                + (actor.posts().isEmpty() ? ")" : " OR h.to_username IS NULL AND h.post IN (:posts))");
    }

    private static MapSqlParameterSource values(Actor actor) {
        return new MapSqlParameterSource("me", actor.username()).addValue("posts", actor.groupIds());
    }

    /**
     * @param id hand-over
     * @return the hand-over, for those whom it concerns and administrators
     * @throws NotFound when there is none
     * @throws NotPermitted when it does not concern the one who acts
     */
    @Transactional(readOnly = true)
    public HandOver get(UUID id) {
        HandOver handOver = named(jdbc.query(SELECT + "WHERE h.id = :id", Map.of("id", id), this::handOver)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("refusal.tasklist.unknownHandOver"));
        if (!mayReadList(handOver) && !currentActor.get().owns(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.tasklist.handOverNotYours");
        }
        return handOver;
    }

    /**
     * @param handOver a hand-over
     * @return whether the one who acts reads its list: who leaves and who follows; an administrator has no rights in cases
     */
    public boolean mayReadList(HandOver handOver) {
        String me = currentActor.get().username();
        return me.equals(handOver.fromUsername()) || takesOver(handOver);
    }

    /**
     * @param handOver a hand-over
     * @return whether the one who acts takes it over: the successor, or, where none was named, whoever has the post now
     */
    public boolean takesOver(HandOver handOver) {
        Actor actor = currentActor.get();
        if (handOver.toUsername() != null) {
            return handOver.toUsername().equals(actor.username());
        }
        return !actor.username().equals(handOver.fromUsername()) && actor.groupIds().contains(handOver.post());
    }

    /**
     * @param handOver a hand-over
     * @return number of lines of its list: open steps, then cases handled
     */
    @Transactional(readOnly = true)
    public int[] size(HandOver handOver) {
        String sql = handOver.confirmedAt() != null
                ? "SELECT open, count(*) AS number FROM hand_over_item WHERE hand_over_id = :id GROUP BY open"
                : "SELECT open, count(*) AS number FROM (" + LIVE + ") AS line GROUP BY open";
        int[] size = new int[2];
        jdbc.query(sql, list(handOver, null, 0), row -> {
            size[row.getBoolean("open") ? 0 : 1] = row.getInt("number");
        });
        return size;
    }

    /**
     * @param handOver a hand-over
     * @param limit lines of a page
     * @param offset lines before it
     * @return the page: open steps first, most urgent first, then cases handled, oldest first
     * @throws NotPermitted when the one who acts may not read it
     */
    @Transactional(readOnly = true)
    public List<Item> page(HandOver handOver, int limit, int offset) {
        if (!mayReadList(handOver)) {
            throw new NotPermitted("refusal.tasklist.handOverNotYours");
        }
        return lines(handOver, limit, offset);
    }

    /**
     * @param handOver a hand-over
     * @param line gets every line, in the order of {@link #page}
     * @throws NotPermitted when the one who acts may not read it
     */
    @Transactional
    public void export(HandOver handOver, Consumer<Item> line) {
        page(handOver, 1, 0);
        for (int offset = 0;; offset += CHUNK) {
            List<Item> chunk = lines(handOver, CHUNK, offset);
            chunk.forEach(line);
            if (chunk.size() < CHUNK) {
                break;
            }
        }
        events.publishEvent(new AuditedEvent("handOver.exported", "HandOver", handOver.id().toString(),
                PostGroup.parse(handOver.post()).unit().value(), null, null, Map.of(), Map.of(), null));
    }

    private List<Item> lines(HandOver handOver, int limit, int offset) {
        if (handOver.confirmedAt() != null) {
            return jdbc.query("""
                    SELECT * FROM hand_over_item WHERE hand_over_id = :id ORDER BY ordinal LIMIT :limit OFFSET :offset""",
                    list(handOver, limit, offset), (row, number) -> item(row, row.getString("place")));
        }
        List<Item> items = jdbc.query(LIVE, list(handOver, limit, offset), (row, number) -> item(row, null));
        Map<UUID, Whereabout> places = whereabouts.of(items.stream().map(Item::caseId).distinct().toList());
        return items.stream().map(item -> new Item(item.open(), item.caseId(), item.householdId(), item.title(),
                item.caseNumber(), whereabouts.text(places.get(item.caseId())))).toList();
    }

    private static SqlParameterSource list(HandOver handOver, Integer limit, int offset) {
        return new MapSqlParameterSource("id", handOver.id()).addValue("post", handOver.post())
            .addValue("from", handOver.fromUsername()).addValue("to", handOver.toUsername(), java.sql.Types.VARCHAR)
            .addValue("limit", limit, java.sql.Types.INTEGER).addValue("offset", offset);
    }

    /**
     * Confirms that all was taken over, and keeps the list as it is now.
     *
     * @param id hand-over
     * @param remark what is missing or to be told, may be blank
     * @throws NotPermitted when the actor does not take it over
     * @throws InvalidInput when the remark is too long
     * @throws Conflict when it is confirmed already
     */
    @Transactional
    public void confirm(UUID id, String remark) {
        jdbc.query("SELECT 1 FROM hand_over WHERE id = :id FOR UPDATE", Map.of("id", id), row -> { });
        HandOver handOver = get(id);
        if (!takesOver(handOver)) {
            throw new NotPermitted("refusal.tasklist.handOverNotYours");
        }
        if (handOver.confirmedAt() != null) {
            throw new Conflict("refusal.tasklist.handOverConfirmed", handOver.confirmedName());
        }
        String text = VietnameseText.tidy(remark);
        if (text != null && text.length() > LONGEST_REMARK) {
            throw new InvalidInput(List.of(new FieldError("remark", "refusal.field.tooLong", LONGEST_REMARK)));
        }
        ActingPost.note(handOver.post());
        int[] size = size(handOver);
        keep(handOver);
        Actor actor = currentActor.get();
        jdbc.update("UPDATE hand_over SET confirmed_by = :by, confirmed_at = :at, remark = :remark WHERE id = :id",
                new MapSqlParameterSource("by", actor.username()).addValue("at", Timestamp.from(clock.instant()))
                    .addValue("remark", text == null || text.isEmpty() ? null : text).addValue("id", id));
        events.publishEvent(new AuditedEvent("handOver.confirmed", "HandOver", id.toString(),
                PostGroup.parse(handOver.post()).unit().value(), null, null, Map.of(),
                Map.of("post", handOver.post(), "from", handOver.fromUsername(), "openSteps", size[0], "cases", size[1]),
                text));
    }

    private void keep(HandOver handOver) {
        int ordinal = 0;
        for (int offset = 0;; offset += CHUNK) {
            List<Item> chunk = lines(handOver, CHUNK, offset);
            List<SqlParameterSource> rows = new ArrayList<>();
            for (Item item : chunk) {
                rows.add(new MapSqlParameterSource("id", handOver.id()).addValue("ordinal", ordinal++)
                    .addValue("open", item.open()).addValue("case", item.caseId()).addValue("household", item.householdId())
                    .addValue("title", item.title()).addValue("number", item.caseNumber()).addValue("place", item.place()));
            }
            jdbc.batchUpdate("""
                    INSERT INTO hand_over_item (hand_over_id, ordinal, open, case_id, household_id, title, case_number, place)
                    VALUES (:id, :ordinal, :open, :case, :household, :title, :number, :place)""",
                    rows.toArray(SqlParameterSource[]::new));
            if (chunk.size() < CHUNK) {
                return;
            }
        }
    }

    private static Item item(ResultSet row, String place) throws SQLException {
        return new Item(row.getBoolean("open"), row.getObject("case_id", UUID.class),
                row.getObject("household_id", UUID.class), row.getString("title"), row.getString("case_number"), place);
    }

    private List<HandOver> named(List<HandOver> found) {
        Map<String, String> names = accounts.fullNames(found.stream()
            .flatMap(each -> Stream.of(each.fromUsername(), each.toUsername(), each.confirmedName()))
            .filter(Objects::nonNull).distinct().toList());
        return found.stream().map(each -> new HandOver(each.id(), each.post(), each.postName(), each.fromUsername(),
                name(names, each.fromUsername()), each.toUsername(), name(names, each.toUsername()), each.lastDay(),
                each.reason(), name(names, each.confirmedName()), each.confirmedAt(), each.remark())).toList();
    }

    private static String name(Map<String, String> names, String username) {
        return username == null ? null : names.getOrDefault(username, username);
    }

    /** Names are account names until {@link #named}. */
    private HandOver handOver(ResultSet row, int number) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new HandOver(row.getObject("id", UUID.class), row.getString("post"),
                postNames.ofGroup(row.getString("post")), row.getString("from_username"), null,
                row.getString("to_username"), null, row.getObject("last_day", LocalDate.class), row.getString("reason"),
                row.getString("confirmed_by"), confirmed == null ? null : confirmed.toInstant(), row.getString("remark"));
    }
}
