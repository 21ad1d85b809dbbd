package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.Outside;
import vn.giamngheo.ScenarioTest;
import vn.giamngheo.engine.process.EngineClock;
import vn.giamngheo.notification.Digest;
import vn.giamngheo.notification.OutboxSender;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.tasklist.DueSoonWarning;
import vn.giamngheo.tasklist.Escalation;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers and households are told: in the inbox at once, by mail after the commit, as each of them wants it. */
@ScenarioTest
class NotificationScenarioTests {

    private static final String COMMUNE = "cu-ebur";
    private static final String OFFICER = "officer." + COMMUNE;
    private static final String CHAIR = "chair." + COMMUNE;
    private static final String CLERK = "clerk." + COMMUNE;
    private static final String SCREEN = "userTask_screenApplication";
    private static final Pattern BADGE = Pattern.compile("inbox-link.*?<span class=\"badge[^>]*><span>(\\d+\\+?)</span>",
            Pattern.DOTALL);

    @Autowired
    private City city;
    @Autowired
    private OutboxSender sender;
    @Autowired
    private Digest digest;
    @Autowired
    private DueSoonWarning dueSoon;
    @Autowired
    private Escalation escalation;
    @Autowired
    private ApplicationClock clock;
    @Autowired
    private EngineClock engineClock;
    @Autowired
    private PlatformTransactionManager transactions;

    private Duration offset;

    @BeforeEach
    void everybodyHasAnAddress() throws Exception {
        offset = clock.offset();
        sender.sendDue();
        Outside.mail().purgeEmailFromAllMailboxes();
        for (String username : List.of(OFFICER, CHAIR, CLERK)) {
            city.jdbc().update("UPDATE account SET email = ? WHERE username = ?", address(username), username);
            city.jdbc().update("DELETE FROM notification_preference WHERE username = ?", username);
            city.jdbc().update("DELETE FROM notification WHERE username = ?", username);
        }
    }

    @AfterEach
    void asBefore() {
        clock.setOffset(offset);
        engineClock.setOffset(offset);
        for (String username : List.of(OFFICER, CHAIR, CLERK)) {
            city.jdbc().update("UPDATE account SET email = NULL WHERE username = ?", username);
        }
        city.jdbc().update("DELETE FROM outbox_message WHERE recipient LIKE ?", "%@" + COMMUNE + ".test");
        city.projectionEqualsEngine();
    }

    @Test
    void newStepComesToTheInboxOfThePostAndByMailAfterTheCommit() throws Exception {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        String task = dossier.task(SCREEN);
        assertThat(notices(OFFICER)).containsExactly("STEP_OPENED " + task);
        assertThat(badge(OFFICER)).isEqualTo("1");
        String inbox = city.officer(OFFICER).get("/inbox").body();
        assertThat(inbox).contains(dossier.family().head(), "Việc mới");
        assertThat(mailTo(OFFICER)).as("nothing goes out in the officer's transaction").isEmpty();

        sender.sendDue();
        List<MimeMessage> mails = mailTo(OFFICER);
        assertThat(mails).hasSize(1);
        MimeMessage mail = mails.get(0);
        assertThat(mail.getSubject()).startsWith("[Giảm nghèo] Việc mới:").contains(dossier.family().head());
        assertThat(part(mail, "text/plain")).contains("/tasks/" + task, "Kính gửi ông/bà", "Hạn xử lý", "/inbox/preferences");
        assertThat(part(mail, "text/html")).contains("/tasks/" + task, "Kính gửi ông/bà").doesNotContain("<script");
        String citizenId = city.jdbc().queryForList("""
                SELECT citizen_id FROM member WHERE household_id = ? AND citizen_id IS NOT NULL""", String.class,
                dossier.family().id()).stream().findFirst().orElse("never");
        assertThat(part(mail, "text/plain")).doesNotContain(citizenId, dossier.family().code());
        sender.sendDue();
        assertThat(mailTo(OFFICER)).as("once").hasSize(1);

        Officer officer = city.officer(OFFICER);
        HttpResponse<String> opened = officer.get("/inbox/" + noticeId(OFFICER, task));
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith("/tasks/" + task);
        assertThat(badge(OFFICER)).isNull();
    }

    @Test
    void whoeverActsGetsNoMailOfHisOwnNextStep() throws Exception {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        sender.sendDue();
        assertThat(notices(CLERK)).containsExactly("STEP_OPENED " + dossier.task("userTask_receiveApplication"));
        assertThat(mailTo(CLERK)).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        assertThat(dossier.officer("clerk").complete(dossier.task("userTask_receiveApplication"), Map.of()).statusCode())
            .isEqualTo(400);
        new TransactionTemplate(transactions).executeWithoutResult(running -> {
            city.jdbc().update("UPDATE task_item SET due_at = ? WHERE case_id = ?",
                    Timestamp.from(clock.instant().plus(Duration.ofHours(2))), dossier.id());
            dueSoon.warn();
            running.setRollbackOnly();
        });
        assertThat(notices(OFFICER)).isEmpty();
        assertThat(notices(CLERK)).hasSize(1);
        assertThat(outbox(OFFICER)).isEmpty();
        assertThat(outbox(CLERK)).isEmpty();
    }

    @Test
    void stepThatIsDoneNeedsNoAttentionAnyMore() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        assertThat(badge(OFFICER)).isEqualTo("1");
        dossier.completed("officer", SCREEN, Answers.screened(2));
        assertThat(unread(OFFICER)).isZero();
        assertThat(notices(OFFICER)).as("but it stays in the inbox").hasSize(1);
    }

    @Test
    void mailServerThatIsDownGetsTheMailLaterAndOnce() throws Exception {
        Outside.mail().stop();
        try {
            Dossier.registered(city, COMMUNE).received();
            assertThat(sender.sendDue()).isZero();
            assertThat(outbox(OFFICER)).containsExactly("PENDING 1");
            sender.sendDue();
            assertThat(outbox(OFFICER)).as("not before the pause is over").containsExactly("PENDING 1");
            pass(Duration.ofSeconds(61));
            sender.sendDue();
            assertThat(outbox(OFFICER)).containsExactly("PENDING 2");
            assertThat(city.officer("admin").get("/admin/outbox").body()).contains(address(OFFICER));
        }
        finally {
            Outside.mail().start();
        }
        pass(Duration.ofSeconds(61));
        sender.sendDue();
        assertThat(outbox(OFFICER)).as("the pause doubles").containsExactly("PENDING 2");
        pass(Duration.ofSeconds(60));
        sender.sendDue();
        assertThat(outbox(OFFICER)).containsExactly("SENT 3");
        sender.sendDue();
        List<MimeMessage> mails = mailTo(OFFICER);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getMessageID()).isEqualTo("<" + city.jdbc().queryForObject(
                "SELECT id FROM outbox_message WHERE recipient = ?", UUID.class, address(OFFICER)) + "@giamngheo>");
        assertThat(city.jdbc().queryForObject("SELECT content::text FROM outbox_message WHERE recipient = ?", String.class,
                address(OFFICER))).as("what was said is not kept").isEqualTo("{}");
    }

    @Test
    void mailThatNobodyTakesIsGivenUpAndSentAgainByTheAdministrator() throws Exception {
        Outside.mail().stop();
        try {
            Dossier.registered(city, COMMUNE).received();
            for (int attempt = 1; attempt <= 12; attempt++) {
                assertThat(outbox(OFFICER)).containsExactly("PENDING " + (attempt - 1));
                sender.sendDue();
                pass(Duration.ofHours(2));
            }
            assertThat(outbox(OFFICER)).containsExactly("DEAD 12");
            sender.sendDue();
            assertThat(outbox(OFFICER)).containsExactly("DEAD 12");
        }
        finally {
            Outside.mail().start();
        }
        Officer admin = city.officer("admin");
        UUID id = city.jdbc().queryForObject("SELECT id FROM outbox_message WHERE recipient = ?", UUID.class, address(OFFICER));
        assertThat(admin.get("/admin/outbox").body()).contains(address(OFFICER), "Đã dừng");
        assertThat(city.officer(OFFICER).get("/admin/outbox").statusCode()).isEqualTo(403);
        assertThat(city.officer(OFFICER).postForm("/admin/outbox/" + id + "/again", Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.postForm("/admin/outbox/" + UUID.randomUUID() + "/again", Map.of()).statusCode()).isEqualTo(404);
        assertThat(admin.postForm("/admin/outbox/" + id + "/again", Map.of()).statusCode()).isEqualTo(302);
        sender.sendDue();
        assertThat(mailTo(OFFICER)).hasSize(1);
        assertThat(admin.postForm("/admin/outbox/" + id + "/again", Map.of()).statusCode()).as("it is out").isEqualTo(404);
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM audit_entry WHERE action = 'outbox.sentAgain' AND subject_id = ?""", Integer.class,
                id.toString())).isEqualTo(1);
    }

    @Test
    void messageThatAnotherCopyIsSendingIsLeftAlone() throws Exception {
        Dossier.registered(city, COMMUNE).received();
        new TransactionTemplate(transactions).executeWithoutResult(sending -> {
            city.jdbc().queryForList("SELECT id FROM outbox_message WHERE recipient = ? FOR UPDATE", address(OFFICER));
            Thread other = new Thread(sender::sendDue);
            other.start();
            try {
                other.join(30_000);
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            assertThat(other.isAlive()).isFalse();
        });
        assertThat(outbox(OFFICER)).containsExactly("PENDING 0");
        assertThat(mailTo(OFFICER)).isEmpty();
        sender.sendDue();
        assertThat(mailTo(OFFICER)).hasSize(1);
    }

    @Test
    void whoWantsOneMailADayGetsWhatIsStillUnread() throws Exception {
        choose(OFFICER, "DAILY");
        Dossier first = Dossier.registered(city, COMMUNE).received();
        Dossier second = Dossier.registered(city, COMMUNE).received();
        Dossier third = Dossier.registered(city, COMMUNE).received();
        sender.sendDue();
        assertThat(mailTo(OFFICER)).isEmpty();
        third.completed("officer", SCREEN, Answers.screened(2));

        digest.write();
        sender.sendDue();
        List<MimeMessage> mails = mailTo(OFFICER);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("[Giảm nghèo] Tổng hợp: 2 thông báo chưa đọc");
        assertThat(part(mails.get(0), "text/plain")).contains("/tasks/" + first.task(SCREEN), "/tasks/" + second.task(SCREEN));
        digest.write();
        sender.sendDue();
        assertThat(mailTo(OFFICER)).as("each notice once").hasSize(1);
    }

    @Test
    void whoWantsNoMailHasTheInbox() throws Exception {
        choose(OFFICER, "NONE");
        Dossier.registered(city, COMMUNE).received();
        digest.write();
        sender.sendDue();
        assertThat(mailTo(OFFICER)).isEmpty();
        assertThat(unread(OFFICER)).isEqualTo(1);
    }

    @Test
    void officerWithoutAnAddressHasTheInboxAndTheOutboxDoesNotGrow() {
        city.jdbc().update("UPDATE account SET email = NULL WHERE username = ?", OFFICER);
        Integer before = city.jdbc().queryForObject("SELECT count(*) FROM outbox_message", Integer.class);
        Dossier.registered(city, COMMUNE).received();
        assertThat(unread(OFFICER)).isEqualTo(1);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM outbox_message", Integer.class)).isEqualTo(before);
    }

    @Test
    void preferencesAreChosenOnTheirPageAndAddressesChecked() {
        Officer officer = city.officer(OFFICER);
        officer.get("/inbox/preferences");
        HttpResponse<String> wrong = officer.postForm("/inbox/preferences", Map.of("email", "nowhere", "delivery", "DAILY"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("không phải là địa chỉ thư điện tử", "value=\"nowhere\"");
        assertThat(officer.postForm("/inbox/preferences", Map.of("email", "", "delivery", "SOMETIMES")).statusCode())
            .isEqualTo(400);
        assertThat(officer.postForm("/inbox/preferences", Map.of("email", " an@example.vn ", "delivery", "DAILY"))
            .statusCode()).isEqualTo(302);
        assertThat(city.jdbc().queryForObject("SELECT email FROM account WHERE username = ?", String.class, OFFICER))
            .isEqualTo("an@example.vn");
        assertThat(officer.get("/inbox/preferences").body()).contains("value=\"an@example.vn\"");
        assertThat(city.jdbc().queryForObject("""
                SELECT after ->> 'email' FROM audit_entry WHERE action = 'account.emailChanged' AND subject_id = ?
                ORDER BY id DESC LIMIT 1""", String.class, OFFICER)).isEqualTo("an@example.vn");
    }

    @Test
    void holderIsWarnedOnceADayBeforeTheTerm() throws Exception {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        String task = dossier.task(SCREEN);
        warnAll();
        assertThat(notices(OFFICER)).as("more than a day left").containsExactly("STEP_OPENED " + task);
        due(task, Duration.ofHours(24).plusMinutes(10));
        warnAll();
        assertThat(notices(OFFICER)).hasSize(1);
        due(task, Duration.ofHours(24).minusMinutes(1));
        warnAll();
        warnAll();
        assertThat(notices(OFFICER)).containsExactly("STEP_OPENED " + task, "STEP_DUE_SOON " + task);
        sender.sendDue();
        assertThat(mailTo(OFFICER)).hasSize(2).anySatisfy(
                mail -> assertThat(mail.getSubject()).startsWith("[Giảm nghèo] Sắp đến hạn"));
    }

    @Test
    void superiorIsToldOfAnOverdueStep() throws Exception {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        String task = dossier.task(SCREEN);
        due(task, Duration.ofMinutes(-1));
        int escalated;
        do {
            escalated = escalation.escalateOverdue();
        }
        while (escalated > 0);
        assertThat(notices(CHAIR)).containsExactly("STEP_ESCALATED " + task);
        sender.sendDue();
        assertThat(mailTo(CHAIR)).hasSize(1);
        assertThat(mailTo(CHAIR).get(0).getSubject()).startsWith("[Giảm nghèo] Quá hạn, cần đôn đốc");
        assertThat(city.officer(CHAIR).get("/inbox").body()).contains("Quá hạn, cần đôn đốc", dossier.family().head());
    }

    @Test
    void resultIsToldToThoseWhoWorkedOnItAndToTheHouseholdThatLeftAnAddress() throws Exception {
        City.Family family = city.family(COMMUNE);
        Map<String, Object> application = Answers.application(family, city.today());
        application.put("contactEmail", "ho@" + COMMUNE + ".test");
        application.put("receivedOn", city.today().toString());
        UUID id = UUID.fromString(ApiClient.ok(city.api(CLERK).post("/api/v1/applications", application), 201)
            .path("id").asText());
        complete(OFFICER, id, SCREEN, Answers.screened(2));
        complete("surveyor1." + COMMUNE, id, "userTask_surveyHousehold",
                Answers.surveyed(city.jdbc(), family, city.today(), true));
        complete(city.villageHead(family), id, "userTask_holdVillageMeeting", Answers.meeting(city.today(), 25, 24));
        complete(OFFICER, id, "userTask_postPublicly", Answers.posted(city.today()));
        city.daysPass(20);
        city.runDueJobs();
        complete(OFFICER, id, "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        city.jdbc().update("DELETE FROM notification WHERE username IN (?, ?)", OFFICER, CLERK);
        complete(CHAIR, id, "userTask_decideRecognition", Answers.recognised(city.today()));

        assertThat(notices(OFFICER)).containsExactly("RESULT_ISSUED null");
        assertThat(notices(CLERK)).contains("RESULT_ISSUED null", "STEP_OPENED " + city.task(id, "userTask_deliverResult"));
        assertThat(notices("surveyor1." + COMMUNE)).contains("RESULT_ISSUED null");
        assertThat(notices(CHAIR)).doesNotContain("RESULT_ISSUED null");
        sender.sendDue();
        List<MimeMessage> mails = mail("ho@" + COMMUNE + ".test");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("[Giảm nghèo] Hồ sơ của gia đình đã có kết quả");
        assertThat(part(mails.get(0), "text/plain")).contains("Bộ phận Một cửa", family.head())
            .doesNotContain("nghèo thu nhập", "Công nhận", "/tasks/", "/applications/");
        assertThat(city.officer(CLERK).get("/inbox/" + city.jdbc().queryForObject("""
                SELECT id FROM notification WHERE username = ? AND kind = 'RESULT_ISSUED'""", Long.class, CLERK))
            .headers().firstValue("Location").orElse("")).endsWith("/applications/" + id);
    }

    @Test
    void inboxTurnsItsPagesByPlaceAndIsReadAtOnce() {
        for (int number = 1; number <= 60; number++) {
            city.jdbc().update("""
                    INSERT INTO notification (username, kind, task_id, case_id, step_name, title, created_at)
                    VALUES (?, 'STEP_OPENED', ?, gen_random_uuid(), 'Bước thử', ?, now())""", CLERK, "none-" + number,
                    "Hộ số " + number + ".");
        }
        Officer clerk = city.officer(CLERK);
        String first = clerk.get("/inbox").body();
        assertThat(first).contains("Hộ số 60.", "Hộ số 36.").doesNotContain("Hộ số 35.");
        assertThat(badge(CLERK)).isEqualTo("60");
        Matcher older = Pattern.compile("href=\"(/inbox\\?before=\\d+[^\"]*)\"").matcher(first);
        assertThat(older.find()).isTrue();
        String second = clerk.get(older.group(1).replace("&amp;", "&")).body();
        assertThat(second).contains("Hộ số 35.", "Hộ số 11.").doesNotContain("Hộ số 36.", "Hộ số 10.");

        long newest = city.jdbc().queryForObject("SELECT max(id) FROM notification WHERE username = ?", Long.class, CLERK);
        clerk.get("/inbox");
        assertThat(clerk.postForm("/inbox/read", Map.of("newest", String.valueOf(newest - 1))).statusCode()).isEqualTo(302);
        assertThat(badge(CLERK)).as("what came later stays unread").isEqualTo("1");
        assertThat(clerk.get("/inbox?unread=true").body()).contains("Hộ số 60.").doesNotContain("Hộ số 59.");
        city.jdbc().update("""
                INSERT INTO notification (username, kind, task_id, case_id, step_name, title, created_at)
                SELECT ?, 'STEP_OPENED', 'many-' || n, gen_random_uuid(), 'Bước', 'Hộ', now()
                FROM generate_series(1, 120) AS n""", CLERK);
        assertThat(badge(CLERK)).isEqualTo("99+");
    }

    @Test
    void nobodyReadsAnothersInbox() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        long id = noticeId(OFFICER, dossier.task(SCREEN));
        assertThat(city.officer(CHAIR).get("/inbox/" + id).statusCode()).isEqualTo(404);
        assertThat(unread(OFFICER)).isEqualTo(1);
        assertThat(city.officer(CHAIR).get("/inbox").body()).doesNotContain(dossier.family().head());
        assertThat(city.officer(CHAIR).get("/inbox/abc").statusCode()).isEqualTo(400);
        assertThat(city.officer(CHAIR).get("/inbox?before=abc").statusCode()).isEqualTo(400);
    }

    private void complete(String username, UUID id, String step, Map<String, Object> answer) {
        HttpResponse<String> done = city.officer(username).complete(city.task(id, step), answer);
        assertThat(done.statusCode()).as("%s by %s: %s", step, username, done.body()).isEqualTo(200);
    }

    private void choose(String username, String delivery) {
        Officer officer = city.officer(username);
        officer.get("/inbox/preferences");
        assertThat(officer.postForm("/inbox/preferences", Map.of("email", address(username), "delivery", delivery))
            .statusCode()).isEqualTo(302);
    }

    private void due(String task, Duration left) {
        Instant due = clock.instant().plus(left).truncatedTo(ChronoUnit.MILLIS);
        city.jdbc().update("UPDATE task_item SET due_at = ? WHERE task_id = ?", Timestamp.from(due), task);
        city.jdbc().update("UPDATE act_ru_task SET due_date_ = ? WHERE id_ = ?", Timestamp.from(due), task);
    }

    private void warnAll() {
        int warned;
        do {
            warned = dueSoon.warn();
        }
        while (warned > 0);
    }

    private void pass(Duration time) {
        clock.setOffset(clock.offset().plus(time));
        engineClock.setOffset(clock.offset());
    }

    private List<String> notices(String username) {
        return city.jdbc().query("SELECT kind, task_id FROM notification WHERE username = ? ORDER BY id",
                (row, number) -> row.getString(1) + " " + row.getString(2), username);
    }

    private int unread(String username) {
        return city.jdbc().queryForObject("SELECT count(*) FROM notification WHERE username = ? AND read_at IS NULL",
                Integer.class, username);
    }

    private long noticeId(String username, String task) {
        return city.jdbc().queryForObject("SELECT id FROM notification WHERE username = ? AND task_id = ?", Long.class,
                username, task);
    }

    private List<String> outbox(String username) {
        return city.jdbc().query("SELECT state, attempts FROM outbox_message WHERE recipient = ? ORDER BY created_at",
                (row, number) -> row.getString(1) + " " + row.getInt(2), address(username));
    }

    private String badge(String username) {
        Matcher badge = BADGE.matcher(city.officer(username).get("/households").body());
        return badge.find() ? badge.group(1) : null;
    }

    private static String address(String username) {
        return username + "@" + COMMUNE + ".test";
    }

    private static List<MimeMessage> mailTo(String username) throws MessagingException {
        return mail(address(username));
    }

    /** Mail that came in this test; addresses are used by this class alone. */
    private static List<MimeMessage> mail(String address) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : Outside.mail().getReceivedMessages()) {
            if (Arrays.stream(message.getAllRecipients()).anyMatch(to -> to.toString().equals(address))) {
                found.add(message);
            }
        }
        return found;
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return part((MimeMultipart) mail.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int number = 0; number < parts.getCount(); number++) {
            Object content = parts.getBodyPart(number).getContent();
            if (content instanceof MimeMultipart inner) {
                return part(inner, type);
            }
            if (parts.getBodyPart(number).isMimeType(type)) {
                return content.toString();
            }
        }
        throw new AssertionError("no part " + type);
    }
}
