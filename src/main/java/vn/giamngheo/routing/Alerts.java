package vn.giamngheo.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.identity.PostsChanged;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.transaction.TransactionValue;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * Alerts about posts without a holder: steps that nobody would see, and open work that nobody may do, also where the holders
 * of the post are kept away from the case. Looked for whenever
 * posts change and by the clock; an alert closes itself when the post is filled.
 */
@Service
public class Alerts {

    private static final Set<Role> SUPERIORS = Set.of(Role.COMMUNE_CHAIR, Role.CITY_DIVISION, Role.CITY_CHAIR,
            Role.PROVINCE_DEPT, Role.PROVINCE_CHAIR);

    private final JdbcClient jdbc;
    private final Routing routing;
    private final Accounts accounts;
    private final ObjectProvider<OpenWork> openWork;
    private final ObjectProvider<StuckWork> stuckWork;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Units units;
    private final Clock clock;
    private final TransactionValue<Boolean> refreshing = TransactionValue.of(() -> true, changed -> refresh());

    Alerts(JdbcClient jdbc, Routing routing, Accounts accounts, ObjectProvider<OpenWork> openWork,
            ObjectProvider<StuckWork> stuckWork, CurrentActor currentActor, PostNames postNames, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.accounts = accounts;
        this.openWork = openWork;
        this.stuckWork = stuckWork;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.units = units;
        this.clock = clock;
    }

    /** Opens what is missing now and closes what is filled. */
    @Scheduled(fixedDelayString = "${giamngheo.alerts.interval:PT5M}", initialDelayString = "PT20S")
    @Transactional
    public void refresh() {
        LocalDate today = LocalDate.now(clock);
        Set<PostGroup> held = accounts.held(today);
        Map<Key, Integer> missing = new LinkedHashMap<>();
        routing.gaps(today).forEach(gap -> missing.put(new Key("STEP", gap.post() == null ? "" : gap.post().id(),
                gap.processKey(), gap.step(), gap.unit().value()), 0));
        openWork.stream().flatMap(work -> work.waiting().stream())
            .filter(work -> !PostGroup.isPostGroup(work.post()) || !held.contains(PostGroup.parse(work.post())))
            .forEach(work -> missing.merge(new Key("TASK", work.post(), work.processKey(), work.step(), work.unitKey()),
                    work.number(), Integer::sum));
        stuckWork.stream().flatMap(work -> work.stuck().stream()).filter(work -> held.contains(PostGroup.parse(work.post())))
            .forEach(work -> missing.merge(new Key("NOBODY", work.post(), work.processKey(), work.step(), work.unitKey()),
                    work.number(), Integer::sum));
        store(missing);
    }

    private void store(Map<Key, Integer> missing) {
        Timestamp now = Timestamp.from(clock.instant());
        Map<Key, Integer> open = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT kind, post, process_key, step, unit_key, open_tasks FROM routing_alert WHERE closed_at IS NULL
                FOR UPDATE""")
            .query(row -> {
                open.put(new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getInt(6));
            });
        open.keySet().stream().filter(key -> !missing.containsKey(key))
            .forEach(key -> write("UPDATE routing_alert SET closed_at = :now WHERE " + Key.MATCHES, key, now, 0));
        missing.forEach((key, number) -> {
            if (!open.containsKey(key)) {
                write("""
                        INSERT INTO routing_alert (kind, post, process_key, step, unit_key, open_tasks, opened_at)
                        VALUES (:kind, :post, :process, :step, :unit, :number, :now) ON CONFLICT DO NOTHING""", key, now,
                        number);
            }
            else if (!open.get(key).equals(number)) {
                write("UPDATE routing_alert SET open_tasks = :number WHERE " + Key.MATCHES, key, now, number);
            }
        });
    }

    private void write(String sql, Key key, Timestamp now, int number) {
        jdbc.sql(sql).param("kind", key.kind()).param("post", key.post()).param("process", key.processKey())
            .param("step", key.step()).param("unit", key.unitKey()).param("now", now).param("number", number).update();
    }

    /** Once for all changes of a transaction, at its end, so that page and change are never apart. */
    @EventListener
    void on(PostsChanged changed) {
        if (TransactionValue.isPossible()) {
            refreshing.get();
        }
        else {
            refresh();
        }
    }

    /** @return whether alerts are shown to the one who acts: an administrator, or a superior for the units below */
    @Transactional(readOnly = true)
    public boolean concern(Actor actor) {
        return actor.owns(Role.ADMINISTRATOR) || actor.posts().stream().anyMatch(post -> SUPERIORS.contains(post.role()));
    }

    /**
     * @return open alerts that concern the one who acts, one a post, the oldest first
     * @throws NotPermitted when none may
     */
    @Transactional(readOnly = true)
    public List<Alert> open() {
        Actor actor = currentActor.get();
        if (!concern(actor)) {
            throw new NotPermitted("refusal.routing.alertsNotYours");
        }
        Map<String, List<Row>> posts = new LinkedHashMap<>();
        rows(actor).forEach(row -> posts.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row));
        return posts.values().stream().map(this::alert).toList();
    }

    /** @return number of {@link #open} alerts, 0 for those whom none concern */
    @Transactional(readOnly = true)
    public int countOpen() {
        return currentActor.find().filter(this::concern)
            .map(actor -> (int) rows(actor).stream().map(Row::group).distinct().count()).orElse(0);
    }

    private List<Row> rows(Actor actor) {
        List<Row> rows = jdbc.sql("""
                SELECT kind, post, process_key, step, unit_key, open_tasks, opened_at FROM routing_alert
                WHERE closed_at IS NULL ORDER BY opened_at, id""")
            .query((row, number) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                    row.getString(5), row.getInt(6), row.getTimestamp(7).toInstant())).list();
        if (actor.owns(Role.ADMINISTRATOR)) {
            return rows;
        }
        List<UnitKey> own = actor.posts().stream().filter(post -> SUPERIORS.contains(post.role())).map(PostGroup::unit)
            .toList();
        return rows.stream().filter(row -> own.stream().anyMatch(unit -> units.covers(unit, new UnitKey(row.unitKey()))))
            .toList();
    }

    private Alert alert(List<Row> rows) {
        Row first = rows.get(0);
        Set<Alert.Step> steps = new HashSet<>();
        List<Alert.Step> inOrder = rows.stream().map(row -> new Alert.Step(row.processKey(), row.step()))
            .filter(steps::add).toList();
        UnitKey place = new UnitKey(first.unitKey());
        return new Alert(first.post(), first.post().isEmpty() ? "" : postNames.ofGroup(first.post()),
                units.find(place).map(unit -> units.pathName(place)).orElse(first.unitKey()), inOrder,
                rows.stream().mapToInt(Row::openTasks).sum(), first.openedAt(),
                rows.stream().anyMatch(row -> row.kind().equals("NOBODY")));
    }

    private record Key(String kind, String post, String processKey, String step, String unitKey) {

        static final String MATCHES = """
                closed_at IS NULL AND kind = :kind AND post = :post AND process_key = :process AND step = :step
                AND unit_key = :unit""";
    }

    private record Row(String kind, String post, String processKey, String step, String unitKey, int openTasks,
            Instant openedAt) {

        /** Rows of one vacant post belong together; without a post, those of one unit. */
        String group() {
            return post.isEmpty() ? unitKey : post;
        }
    }
}
