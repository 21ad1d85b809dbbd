package vn.giamngheo.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.Units;

/**
 * Accounts as administrators keep them: opened, closed, given a new password, given posts. Auditors may look. No password
 * is ever written to the audit trail.
 */
@Service
public class AccountAdministration {

    /** Shortest password that is taken. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD_BYTES = 72;
    private static final int MADE_PASSWORD = 16;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LONGEST_TITLE = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Mailboxes mailboxes;
    private final AdministratorsLeft administratorsLeft;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Units units;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountAdministration(JdbcClient jdbc, Accounts accounts, Mailboxes mailboxes, AdministratorsLeft administratorsLeft,
            CurrentActor currentActor, PostNames postNames, Units units, PasswordEncoder passwords, Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.administratorsLeft = administratorsLeft;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.units = units;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param query words of names, in any order and with or without diacritics; blank for all
     * @return number of accounts found
     * @throws NotPermitted when the actor is neither administrator nor auditor
     */
    @Transactional(readOnly = true)
    public int count(String query) {
        requireReader();
        return found("SELECT count(*) FROM account a", query, "").query(Integer.class).single();
    }

    /**
     * @param query as in {@link #count}
     * @param limit most rows
     * @param offset rows left out before
     * @return accounts found, by name
     * @throws NotPermitted when the actor is neither administrator nor auditor
     */
    @Transactional(readOnly = true)
    public List<AccountRecord> page(String query, int limit, int offset) {
        requireReader();
        return found(SELECT, query, " ORDER BY a.search_text, a.username LIMIT :limit OFFSET :offset")
            .param("day", LocalDate.now(clock)).param("limit", limit).param("offset", offset)
            .query((row, number) -> read(row)).list();
    }

    private static final String SELECT = """
            SELECT a.username, a.full_name, coalesce(a.email, '') AS email, coalesce(a.citizen_id, '') AS citizen_id, a.active,
                a.password_once, ARRAY(SELECT p.title FROM post p WHERE p.username = a.username
                    AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day) ORDER BY p.id) AS titles
            FROM account a""";

    private JdbcClient.StatementSpec found(String select, String query, String end) {
        List<String> words = VietnameseText.words(query);
        StringBuilder sql = new StringBuilder(select).append(" WHERE true");
        for (int word = 0; word < words.size(); word++) {
            sql.append(" AND a.search_text LIKE :word").append(word);
        }
        JdbcClient.StatementSpec statement = jdbc.sql(sql.append(end).toString());
        for (int word = 0; word < words.size(); word++) {
            statement = statement.param("word" + word, "%" + words.get(word) + "%");
        }
        return statement;
    }

    private static AccountRecord read(java.sql.ResultSet row) throws java.sql.SQLException {
        String number = row.getString("citizen_id");
        return new AccountRecord(row.getString("username"), row.getString("full_name"), row.getString("email"),
                number.isEmpty() ? "" : "*".repeat(number.length() - 3) + number.substring(number.length() - 3),
                row.getBoolean("active"), row.getBoolean("password_once"),
                Arrays.asList((String[]) row.getArray("titles").getArray()));
    }

    /**
     * @param username account name
     * @return the account
     * @throws NotFound when there is none of that name
     * @throws NotPermitted when the actor is neither administrator nor auditor
     */
    @Transactional(readOnly = true)
    public AccountRecord get(String username) {
        requireReader();
        return jdbc.sql(SELECT + " WHERE a.username = :username").param("username", username)
            .param("day", LocalDate.now(clock)).query((row, number) -> read(row)).optional()
            .orElseThrow(() -> new NotFound("refusal.identity.unknownAccount", username));
    }

    /**
     * @param username account name
     * @return every post it holds, held or will hold, newest first
     * @throws NotPermitted when the actor is neither administrator nor auditor
     */
    @Transactional(readOnly = true)
    public List<Posts.Held> posts(String username) {
        requireReader();
        return jdbc.sql("""
                SELECT role, unit_key, title, valid_from, valid_to FROM post WHERE username = :username
                ORDER BY valid_from DESC, id DESC""").param("username", username).query((row, number) -> {
                    PostGroup post = PostGroup.parse(row.getString(1) + ":" + row.getString(2));
                    return new Posts.Held(post, postNames.of(post), row.getString(3), row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class));
                }).list();
    }

    /**
     * Opens an account without posts, with a password for the first log-in only.
     *
     * @param command the account
     * @return the first password, to be shown once
     * @throws NotPermitted when the actor is no administrator
     * @throws InvalidInput when a field is wrong, each at its field
     * @throws Conflict when the account name or the citizen's number is taken
     */
    @Transactional
    public String open(NewAccount command) {
        requireAdministrator();
        List<FieldError> errors = new ArrayList<>();
        String fullName = VietnameseText.tidy(command.fullName());
        String citizenId = blankToEmpty(command.citizenId()).replaceAll("\\s", "");
        String email = blankToEmpty(VietnameseText.tidy(command.email()));
        if (!Accounts.isUsername(command.username())) {
            errors.add(new FieldError("username", "refusal.identity.badUsername", blankToEmpty(command.username())));
        }
        else if (accounts.exists(command.username())) {
            throw new Conflict("refusal.identity.usernameTaken", command.username());
        }
        if (fullName == null || fullName.isEmpty() || fullName.length() > 100) {
            errors.add(new FieldError("fullName", "refusal.identity.badFullName"));
        }
        if (!citizenId.isEmpty() && !citizenId.matches("[0-9]{9}|[0-9]{12}")) {
            errors.add(new FieldError("citizenId", "refusal.identity.badCitizenId"));
        }
        if (!email.isEmpty() && !Mailboxes.isEmail(email)) {
            errors.add(new FieldError("email", "refusal.field.notAnEmail"));
        }
        String password = password(command.username(), command.password(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        accounts.open(new OpenAccount(command.username(), fullName, passwords.encode(password)));
        jdbc.sql("UPDATE account SET password_once = true WHERE username = :username")
            .param("username", command.username()).update();
        if (!citizenId.isEmpty()) {
            accounts.identify(command.username(), citizenId);
        }
        mailboxes.change(command.username(), email);
        return password;
    }

    /**
     * Corrects the name and the address for mail of an account. Papers that were signed keep the name they were signed with.
     *
     * @param username account name
     * @param fullName name as written on papers, at most 100 characters
     * @param email address, blank for none
     * @throws NotPermitted when the actor is no administrator
     * @throws NotFound when there is no such account
     * @throws InvalidInput when a field is wrong, each at its field
     */
    @Transactional
    public void change(String username, String fullName, String email) {
        requireAdministrator();
        String before = get(username).fullName();
        String name = blankToEmpty(VietnameseText.tidy(fullName));
        String address = blankToEmpty(VietnameseText.tidy(email));
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > 100) {
            errors.add(new FieldError("fullName", "refusal.identity.badFullName"));
        }
        if (!address.isEmpty() && !Mailboxes.isEmail(address)) {
            errors.add(new FieldError("email", "refusal.field.notAnEmail"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (!before.equals(name)) {
            jdbc.sql("UPDATE account SET full_name = :name WHERE username = :username").param("name", name)
                .param("username", username).update();
            audit("account.renamed", username, Map.of("fullName", before), Map.of("fullName", name), null);
        }
        mailboxes.change(username, address);
    }

    private static String blankToEmpty(String text) {
        return text == null || text.isBlank() ? "" : text;
    }

    /** What the administrator typed, or a new one; adds what is wrong with it. */
    private static String password(String username, String typed, List<FieldError> errors) {
        if (typed == null || typed.isEmpty()) {
            return RANDOM.ints(MADE_PASSWORD, 0, ALPHABET.length()).mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
        }
        checkPassword("password", username, typed, errors);
        return typed;
    }

    private static void checkPassword(String field, String username, String typed, List<FieldError> errors) {
        if (typed == null || typed.length() < SHORTEST_PASSWORD) {
            errors.add(new FieldError(field, "refusal.identity.passwordTooShort", SHORTEST_PASSWORD));
        }
        else if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            errors.add(new FieldError(field, "refusal.identity.passwordTooLong", LONGEST_PASSWORD_BYTES));
        }
        else if (username != null && typed.toLowerCase(java.util.Locale.ROOT).contains(username)
                || typed.chars().distinct().count() < 5) {
            errors.add(new FieldError(field, "refusal.identity.passwordTooEasy"));
        }
    }

    /**
     * Gives an account a new password for one log-in.
     *
     * @param username account name
     * @param typed the password, blank to have one made
     * @return the password, to be shown once
     * @throws NotPermitted when the actor is no administrator
     * @throws NotFound when there is no such account
     * @throws InvalidInput when the password is too short or too easy
     */
    @Transactional
    public String resetPassword(String username, String typed) {
        requireAdministrator();
        List<FieldError> errors = new ArrayList<>();
        get(username);
        String password = password(username, typed, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        store(username, password, true);
        audit("account.passwordReset", username, Map.of(), Map.of("passwordOnce", true), null);
        return password;
    }

    /**
     * The one who acts chooses his own password.
     *
     * @param present present password
     * @param wanted new password
     * @param again the new one once more
     * @throws InvalidInput when the present one is wrong or the new one is unfit, each at its field
     */
    @Transactional
    public void changeOwnPassword(String present, String wanted, String again) {
        String username = currentActor.get().username();
        String hash = jdbc.sql("SELECT password_hash FROM account WHERE username = :username FOR UPDATE")
            .param("username", username).query(String.class).single();
        List<FieldError> errors = new ArrayList<>();
        if (present == null || !passwords.matches(present, hash)) {
            errors.add(new FieldError("present", "refusal.identity.presentPasswordWrong"));
        }
        checkPassword("wanted", username, wanted, errors);
        if (errors.isEmpty() && wanted.equals(present)) {
            errors.add(new FieldError("wanted", "refusal.identity.passwordUnchanged"));
        }
        if (wanted != null && !wanted.equals(again)) {
            errors.add(new FieldError("again", "refusal.identity.passwordsDiffer"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        store(username, wanted, false);
        audit("account.passwordChanged", username, Map.of(), Map.of(), null);
    }

    /**
     * @param username account name
     * @return whether its password was given by an administrator and has to be changed first
     */
    @Transactional(readOnly = true)
    public boolean mustChangePassword(String username) {
        return jdbc.sql("SELECT count(*) FROM account WHERE username = :username AND password_once")
            .param("username", username).query(Integer.class).single() > 0;
    }

    private void store(String username, String password, boolean once) {
        jdbc.sql("UPDATE account SET password_hash = :hash, password_once = :once WHERE username = :username")
            .param("hash", passwords.encode(password)).param("once", once).param("username", username).update();
    }

    /**
     * Closes or reopens an account. A closed one logs in no more and its posts count as vacant; steps it held go back.
     *
     * @param username account name
     * @param active whether it is to be open
     * @param reason why, at most 500 characters
     * @throws NotPermitted when the actor is no administrator
     * @throws InvalidInput when the reason is missing or too long
     * @throws Conflict when it is the actor's own account, the last administrator's, or that way already
     */
    @Transactional
    public void activate(String username, boolean active, String reason) {
        Actor actor = requireAdministrator();
        String why = VietnameseText.tidy(reason);
        if (why == null || why.isEmpty()) {
            throw new InvalidInput(List.of(new FieldError("reason", "refusal.field.missing")));
        }
        if (why.length() > StandIns.LONGEST_REASON) {
            throw new InvalidInput(List.of(new FieldError("reason", "refusal.field.tooLong", StandIns.LONGEST_REASON)));
        }
        get(username);
        if (username.equals(actor.username())) {
            throw new Conflict("refusal.identity.ownAccount");
        }
        administratorsLeft.lock();
        int changed = jdbc.sql("UPDATE account SET active = :active WHERE username = :username AND active <> :active")
            .param("active", active).param("username", username).update();
        if (changed == 0) {
            throw new Conflict(active ? "refusal.identity.accountIsOpen" : "refusal.identity.accountIsClosed");
        }
        if (!active) {
            administratorsLeft.require(LocalDate.now(clock));
        }
        audit(active ? "account.enabled" : "account.disabled", username, Map.of("active", !active),
                Map.of("active", active), why);
        posts(username).forEach(held -> events.publishEvent(new PostsChanged(held.post())));
    }

    /**
     * Gives an account a post.
     *
     * @param command account, post, title and days
     * @throws NotPermitted when the actor is no administrator
     * @throws NotFound when there is no such account or unit
     * @throws InvalidInput when the title or the days are wrong, each at its field
     * @throws Conflict when the account holds that post in those days, or may not hold it besides another
     */
    @Transactional
    public void assign(AssignPost command) {
        requireAdministrator();
        List<FieldError> errors = new ArrayList<>();
        String title = VietnameseText.tidy(command.title());
        if (title == null || title.isEmpty()) {
            errors.add(new FieldError("title", "refusal.field.missing"));
        }
        else if (title.length() > LONGEST_TITLE) {
            errors.add(new FieldError("title", "refusal.field.tooLong", LONGEST_TITLE));
        }
        if (command.validFrom() == null) {
            errors.add(new FieldError("validFrom", "refusal.field.missing"));
        }
        else if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            errors.add(new FieldError("validTo", "refusal.identity.postEndsBeforeItBegins", command.validFrom(),
                    command.validTo()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        units.get(command.post().unit());
        get(command.username());
        accounts.assign(new AssignPost(command.username(), command.post(), title, command.validFrom(), command.validTo()));
    }

    private void audit(String action, String username, Map<String, Object> before, Map<String, Object> after, String why) {
        events.publishEvent(new AuditedEvent(action, "Account", username, null, null, null, before, after, why));
    }

    private Actor requireAdministrator() {
        Actor actor = currentActor.get();
        if (!actor.owns(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
        return actor;
    }

    private void requireReader() {
        Actor actor = currentActor.get();
        if (!actor.owns(Role.ADMINISTRATOR) && !actor.owns(Role.AUDITOR)) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
    }
}
