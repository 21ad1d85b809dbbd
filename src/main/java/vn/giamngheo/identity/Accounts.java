package vn.giamngheo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.PersonNames;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;

/** Accounts and the posts their owners hold. A post counts on the days it is valid, by the application's clock. */
@Service
public class Accounts implements PersonNames {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?");
    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final String VALID_ON_DAY = "p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)";

    private static final String LOGIN = """
            SELECT a.full_name, a.password_once, coalesce((SELECT p.title FROM post p
                       WHERE p.username = a.username AND %s ORDER BY p.id LIMIT 1), '') AS own_title,
                   w.role, w.unit_key, w.standing_in, w.title, w.stands_for, h.full_name AS holder_name, w.document_number,
                   w.last_day
            FROM account a
            LEFT JOIN (SELECT * FROM post_worker held WHERE held.username = :username
                AND :day BETWEEN held.first_day AND held.last_day) w ON true
            LEFT JOIN account h ON h.username = w.stands_for
            WHERE a.username = :username AND a.active
            ORDER BY w.standing_in, w.post_id, w.first_day, w.stand_in_id""".formatted(VALID_ON_DAY);
    private static final String WORK = "FROM post_worker w WHERE :day BETWEEN w.first_day AND w.last_day";

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, ReferenceMemory memory, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param username account name
     * @return the account with the title of the post held today
     * @throws NotFound when there is none of that name
     */
    public AccountView find(String username) {
        LocalDate today = today();
        return memory.remember(new TitleOf(username, today), () -> find(username, today));
    }

    private record TitleOf(String username, LocalDate day) {}

    private AccountView find(String username, LocalDate day) {
        return jdbc.sql("""
                SELECT a.username, a.full_name, coalesce((SELECT p.title FROM post p
                    WHERE p.username = a.username AND %s ORDER BY p.id LIMIT 1), '') AS title
                FROM account a WHERE a.username = :username""".formatted(VALID_ON_DAY))
            .param("username", username).param("day", day)
            .query((row, number) -> new AccountView(row.getString(1), row.getString(2), row.getString(3)))
            .optional().orElseThrow(() -> new NotFound("refusal.identity.unknownAccount", username));
    }

    /**
     * @param username account name
     * @return whether there is an account of that name, active or not
     */
    @Transactional(readOnly = true)
    public boolean exists(String username) {
        return jdbc.sql("SELECT count(*) FROM account WHERE username = :username").param("username", username)
            .query(Integer.class).single() > 0;
    }

    /**
     * @param username account name
     * @return the person with the posts held today; empty when there is no active account of that name
     */
    public Optional<Actor> actor(String username) {
        return login(username).map(Login::actor);
    }

    /** Outside of any transaction of its own: every request begins with it. */
    Optional<Login> login(String username) {
        LocalDate today = today();
        return memory.remember(new LoginOf(username, today), () -> login(username, today));
    }

    private record LoginOf(String username, LocalDate day) {}

    private Optional<Login> login(String username, LocalDate day) {
        List<LoginRow> rows = jdbc.sql(LOGIN).param("username", username).param("day", day)
            .query((row, number) -> new LoginRow(row.getString("full_name"), row.getString("own_title"),
                    row.getBoolean("password_once"),
                    row.getString("role") == null ? null : post(row.getString("role"), row.getString("unit_key")),
                    row.getBoolean("standing_in"), row.getString("title"), row.getString("stands_for"),
                    row.getString("holder_name"), row.getString("document_number"),
                    row.getObject("last_day", LocalDate.class))).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<LoginRow> posts = rows.stream().filter(row -> row.post() != null).toList();
        List<PostGroup> own = posts.stream().filter(row -> !row.standingIn()).map(LoginRow::post).toList();
        List<StandingIn> standingIn = posts.stream().filter(row -> row.standingIn() && !own.contains(row.post()))
            .map(row -> new StandingIn(row.post(), row.standsFor(), row.holderName(), row.title(), row.documentNumber(),
                    row.lastDay())).toList();
        LoginRow account = rows.get(0);
        Actor actor = new Actor(username, account.fullName(),
                Stream.concat(own.stream(), standingIn.stream().map(StandingIn::post)).distinct().toList(), standingIn);
        return Optional.of(new Login(actor, account.ownTitle(), account.passwordOnce(), posts.stream()
            .map(row -> new TitledPost(row.post(), row.title() == null || row.title().isEmpty() ? row.post().role().code()
                    : row.title())).toList()));
    }

    private record LoginRow(String fullName, String ownTitle, boolean passwordOnce, PostGroup post, boolean standingIn,
            String title, String standsFor, String holderName, String documentNumber, LocalDate lastDay) {}

    private static PostGroup post(String role, String unit) {
        return new PostGroup(Role.of(role), new UnitKey(unit));
    }

    /**
     * @param usernames account names, unknown ones allowed
     * @return full name of each known account
     */
    @Transactional(readOnly = true)
    public Map<String, String> fullNames(Collection<String> usernames) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!usernames.isEmpty()) {
            jdbc.sql("SELECT username, full_name FROM account WHERE username IN (:usernames) ORDER BY username")
                .param("usernames", usernames).query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        }
        return names;
    }

    /**
     * @param post a post
     * @param day a day
     * @return active accounts that hold it on that day, longest in the post first, with their title in it; empty when
     *         the post is vacant
     */
    @Transactional(readOnly = true)
    public List<AccountView> holders(PostGroup post, LocalDate day) {
        return jdbc.sql("""
                SELECT a.username, a.full_name, w.title FROM post_worker w JOIN account a ON a.username = w.username
                WHERE NOT w.standing_in AND w.role = :role AND w.unit_key = :unit
                  AND :day BETWEEN w.first_day AND w.last_day ORDER BY w.first_day, w.post_id""")
            .param("role", post.role().code()).param("unit", post.unit().value()).param("day", day)
            .query((row, number) -> new AccountView(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /**
     * @param post a post
     * @return active accounts that may do its work today, its holders first, then those who stand in, each once, with the
     *         title that he or she signs with
     */
    @Transactional(readOnly = true)
    public List<AccountView> workers(PostGroup post) {
        Map<String, AccountView> workers = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.username, a.full_name, w.standing_in, CASE WHEN w.standing_in
                    THEN coalesce((SELECT p.title FROM post p WHERE p.username = a.username AND %s ORDER BY p.id LIMIT 1), '')
                    ELSE w.title END
                FROM post_worker w JOIN account a ON a.username = w.username
                WHERE w.role = :role AND w.unit_key = :unit AND :day BETWEEN w.first_day AND w.last_day
                ORDER BY w.standing_in, w.first_day, w.post_id, w.stand_in_id""".formatted(VALID_ON_DAY))
            .param("role", post.role().code()).param("unit", post.unit().value()).param("day", today()).query(row -> {
                AccountView person = new AccountView(row.getString(1), row.getString(2), row.getString(4));
                if (row.getBoolean(3)) {
                    workers.putIfAbsent(person.username(), person);
                }
                else {
                    workers.put(person.username(), person);
                }
            });
        return List.copyOf(workers.values());
    }

    /**
     * @param day a day
     * @return every post that an active account holds or stands in at on that day
     */
    @Transactional(readOnly = true)
    public Set<PostGroup> held(LocalDate day) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT w.role, w.unit_key " + WORK).param("day", day)
            .query((row, number) -> post(row.getString(1), row.getString(2))).list());
    }

    /**
     * @param usernames account names
     * @return posts that each of them may work in today, standing in included; none for a closed account
     */
    @Transactional(readOnly = true)
    public Map<String, Set<PostGroup>> heldBy(Collection<String> usernames) {
        Map<String, Set<PostGroup>> held = new LinkedHashMap<>();
        if (!usernames.isEmpty()) {
            jdbc.sql("SELECT w.username, w.role, w.unit_key " + WORK + " AND w.username IN (:usernames)")
                .param("usernames", usernames).param("day", today()).query(row -> {
                    held.computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                        .add(post(row.getString(2), row.getString(3)));
                });
        }
        return held;
    }

    @Override
    @Transactional(readOnly = true)
    public String fullName(String username) {
        return fullNames(List.of(username)).getOrDefault(username, username);
    }

    /**
     * Opens an account without posts.
     *
     * @param command name, full name and encoded password
     * @throws InvalidInput when the account name or the full name is not usable
     * @throws Conflict when the account name is taken
     */
    @Transactional
    public void open(OpenAccount command) {
        String fullName = VietnameseText.tidy(command.fullName());
        if (command.username() == null || !USERNAME.matcher(command.username()).matches()) {
            throw new InvalidInput("refusal.identity.badUsername", command.username());
        }
        if (fullName == null || fullName.isEmpty() || fullName.length() > 100) {
            throw new InvalidInput("refusal.identity.badFullName");
        }
        try {
            jdbc.sql("INSERT INTO account (username, password_hash, full_name) VALUES (:username, :hash, :fullName)")
                .param("username", command.username()).param("hash", command.passwordHash())
                .param("fullName", fullName).update();
        }
        catch (DuplicateKeyException taken) {
            throw new Conflict("refusal.identity.usernameTaken", command.username());
        }
        events.publishEvent(new AuditedEvent("account.opened", "Account", command.username(), null, null, null,
                Map.of(), Map.of("fullName", fullName), null));
    }

    /**
     * @param username account name
     * @return the person's own citizen's number, empty when not known
     */
    @Transactional(readOnly = true)
    public Optional<String> citizenId(String username) {
        return jdbc.sql("SELECT citizen_id FROM account WHERE username = :username AND citizen_id IS NOT NULL")
            .param("username", username).query(String.class).optional();
    }

    /**
     * Notes a person's own citizen's number, by which he or she is found among the members of households.
     *
     * @param username account name
     * @param citizenId 9 or 12 digits, blanks do not matter
     * @throws InvalidInput when it is no such number
     * @throws Conflict when another account has it
     */
    @Transactional
    public void identify(String username, String citizenId) {
        String number = citizenId == null ? "" : citizenId.replaceAll("\\s", "");
        if (!CITIZEN_ID.matcher(number).matches()) {
            throw new InvalidInput("refusal.identity.badCitizenId");
        }
        try {
            jdbc.sql("UPDATE account SET citizen_id = :number WHERE username = :username").param("number", number)
                .param("username", username).update();
        }
        catch (DuplicateKeyException taken) {
            throw new Conflict("refusal.identity.citizenIdTaken");
        }
        events.publishEvent(new AuditedEvent("account.identified", "Account", username, null, null, null, Map.of(),
                Map.of("citizenId", "*".repeat(number.length() - 3) + number.substring(number.length() - 3)), null));
    }

    /**
     * Gives an account a post.
     *
     * @param command account, post, title and days
     * @throws NotFound when there is no such account
     * @throws InvalidInput when the last day lies before the first
     * @throws Conflict when it holds that post in those days, or works in another that has to stay in other hands: who
     *         looks after the system has no rights in cases
     */
    @Transactional
    public void assign(AssignPost command) {
        if (!exists(command.username())) {
            throw new NotFound("refusal.identity.unknownAccount", command.username());
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            throw new InvalidInput("refusal.identity.postEndsBeforeItBegins", command.validFrom(), command.validTo());
        }
        requireApart(command);
        jdbc.sql("""
                INSERT INTO post (username, role, unit_key, title, valid_from, valid_to)
                VALUES (:username, :role, :unit, :title, :from, :to)""")
            .param("username", command.username()).param("role", command.post().role().code())
            .param("unit", command.post().unit().value()).param("title", VietnameseText.tidy(command.title()))
            .param("from", command.validFrom()).param("to", command.validTo()).update();
        events.publishEvent(new AuditedEvent("account.postAssigned", "Account", command.username(),
                command.post().unit().value(), null, null, Map.of(),
                Map.of("post", command.post().id(), "validFrom", command.validFrom().toString(), "validTo",
                        command.validTo() == null ? "" : command.validTo().toString()), null));
        events.publishEvent(new PostsChanged(command.post()));
    }

    private void requireApart(AssignPost command) {
        jdbc.sql("SELECT username FROM account WHERE username = :username FOR UPDATE")
            .param("username", command.username()).query(String.class).single();
        List<PostGroup> others = jdbc.sql("""
                SELECT role, unit_key FROM post WHERE username = :username AND (valid_to IS NULL OR valid_to >= :from)
                  AND valid_from <= coalesce(CAST(:to AS date), 'infinity')""")
            .param("username", command.username()).param("from", command.validFrom()).param("to", command.validTo())
            .query((row, number) -> post(row.getString(1), row.getString(2))).list();
        if (others.contains(command.post())) {
            throw new Conflict("refusal.identity.postHeldAlready");
        }
        List<PostGroup> standingIn = jdbc.sql("""
                SELECT role, unit_key FROM stand_in WHERE person = :username AND ended_at IS NULL AND last_day >= :from
                  AND first_day <= coalesce(CAST(:to AS date), 'infinity')""")
            .param("username", command.username()).param("from", command.validFrom()).param("to", command.validTo())
            .query((row, number) -> post(row.getString(1), row.getString(2))).list();
        if (Stream.concat(others.stream(), standingIn.stream())
                .anyMatch(other -> other.role().looksAfterSystem() != command.post().role().looksAfterSystem())) {
            throw new Conflict("refusal.identity.systemAndCases", fullName(command.username()));
        }
    }

    /**
     * @param name text of an account name
     * @return whether it has the form of one
     */
    static boolean isUsername(String name) {
        return name != null && USERNAME.matcher(name).matches();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
