package vn.giamngheo.identity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.TitledPost;

/**
 * Our accounts and posts as the engine's users and groups. Someone who is no administrator finds only himself and the groups
 * he belongs to.
 */
@Component
class Directory {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Map<Role, String> GROUPS_OF_ROLES = Map.of(Role.ONE_STOP_CLERK, EngineGroups.ONE_STOP_CLERKS,
            Role.PROCESS_OWNER, EngineGroups.PROCESS_OWNERS, Role.ADMINISTRATOR, EngineGroups.ADMINISTRATORS);
    private static final String MEMBERSHIP = """
            WITH held AS (
                SELECT username, role, unit_key, coalesce(nullif(title, ''), role) AS title FROM post_worker
                WHERE :day BETWEEN first_day AND last_day),
            membership AS (
                SELECT username, role || ':' || unit_key AS group_id, title AS group_name FROM held
                UNION SELECT username, '%s', :officers FROM account WHERE active
                UNION SELECT username, '%s', :clerks FROM held WHERE role = 'one-stop-clerk'
                UNION SELECT username, '%s', :owners FROM held WHERE role = 'process-owner'
                UNION SELECT username, '%s', :administrators FROM held WHERE role = 'administrator')
            """.formatted(EngineGroups.OFFICERS, EngineGroups.ONE_STOP_CLERKS, EngineGroups.PROCESS_OWNERS,
            EngineGroups.ADMINISTRATORS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MessageSource messages;
    private final CurrentActor currentActor;

    Directory(JdbcClient jdbc, Clock clock, MessageSource messages, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.messages = messages;
        this.currentActor = currentActor;
    }

    /** What to look for; null in a field asks for nothing. */
    record UserCriteria(String id, List<String> ids, String firstName, String lastName, String groupId) {}

    /** What to look for; null in a field asks for nothing. */
    record GroupCriteria(String id, List<String> ids, String name, String memberId) {

        boolean asksOnlyForMember() {
            return memberId != null && id == null && ids == null && name == null;
        }
    }

    List<User> users(UserCriteria asked, Viewer viewer) {
        Conditions where = new Conditions("a.active");
        where.add(asked.id() != null, "a.username = :id", "id", asked.id());
        where.add(asked.ids() != null, "a.username IN (:ids)", "ids", asked.ids());
        where.add(asked.firstName() != null, "a.full_name ILIKE :first", "first", pattern(asked.firstName()));
        where.add(asked.lastName() != null, "a.full_name ILIKE :last", "last", pattern(asked.lastName()));
        where.add(asked.groupId() != null,
                "EXISTS (SELECT 1 FROM membership m WHERE m.username = a.username AND m.group_id = :group)", "group",
                asked.groupId());
        where.add(viewer.isRestricted(), "a.username = :viewer", "viewer", viewer.username());
        return statement(MEMBERSHIP + "SELECT a.username, a.full_name FROM account a" + where.sql() + " ORDER BY a.username",
                where).query((row, number) -> user(row.getString(1), row.getString(2))).list();
    }

    List<Group> groups(GroupCriteria asked, Viewer viewer) {
        if (asked.asksOnlyForMember() && (!viewer.isRestricted() || asked.memberId().equals(viewer.username()))) {
            return groupsOf(asked.memberId());
        }
        Conditions where = new Conditions("true");
        where.add(asked.id() != null, "group_id = :id", "id", asked.id());
        where.add(asked.ids() != null, "group_id IN (:ids)", "ids", asked.ids());
        where.add(asked.name() != null, "group_name ILIKE :name", "name", pattern(asked.name()));
        where.add(asked.memberId() != null, "username = :member", "member", asked.memberId());
        where.add(viewer.isRestricted(), "group_id IN (SELECT group_id FROM membership WHERE username = :viewer)", "viewer",
                viewer.username());
        return statement(MEMBERSHIP + "SELECT group_id, min(group_name) FROM membership" + where.sql()
                + " GROUP BY group_id ORDER BY group_id", where)
            .query((row, number) -> group(row.getString(1), row.getString(2))).list();
    }

    /** Asked for with every call of the engine: what the request knows of the one who acts need not be read again. */
    private List<Group> groupsOf(String username) {
        Optional<List<TitledPost>> held = currentActor.activePosts(username);
        if (held.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> names = new TreeMap<>();
        held.get().forEach(each -> names.merge(each.post().id(), each.title(),
                BinaryOperator.minBy(Comparator.naturalOrder())));
        names.put(EngineGroups.OFFICERS, label(EngineGroups.OFFICERS));
        held.get().stream().map(each -> GROUPS_OF_ROLES.get(each.post().role())).filter(Objects::nonNull)
            .forEach(group -> names.put(group, label(group)));
        return names.entrySet().stream().map(group -> group(group.getKey(), group.getValue())).toList();
    }

    private JdbcClient.StatementSpec statement(String sql, Conditions where) {
        return jdbc.sql(sql).params(where.params()).param("day", LocalDate.now(clock))
            .param("officers", label(EngineGroups.OFFICERS)).param("clerks", label(EngineGroups.ONE_STOP_CLERKS))
            .param("owners", label(EngineGroups.PROCESS_OWNERS)).param("administrators", label(EngineGroups.ADMINISTRATORS));
    }

    private String label(String group) {
        return messages.getMessage("identity.group." + group, null, VIETNAMESE);
    }

    /** Without a wildcard the engine asks for the whole name. */
    private static String pattern(String text) {
        return text == null || text.contains("%") ? text : text.replace("_", "\\_");
    }

    /** The engine's apps show "first last": the given name goes last, as Vietnamese names are written. */
    private static User user(String username, String fullName) {
        int givenName = fullName.lastIndexOf(' ') + 1;
        UserEntity user = new UserEntity(username);
        user.setFirstName(fullName.substring(0, givenName).strip());
        user.setLastName(fullName.substring(givenName));
        return user;
    }

    private static Group group(String id, String name) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType("WORKFLOW");
        return group;
    }

    /** Who asks: the engine itself and administrators see everybody. */
    record Viewer(String username, boolean isRestricted) {}

    /** The growing end of a statement with its values. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        Conditions(String first) {
            conditions.add(first);
        }

        void add(boolean asked, String condition, String name, Object value) {
            if (asked) {
                conditions.add(condition);
                params.put(name, value);
            }
        }

        String sql() {
            return " WHERE " + String.join(" AND ", conditions);
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
