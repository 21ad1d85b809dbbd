package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.routing.Alerts;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody leaves a post: what he held goes back, the successor gets a list, and a vacant post raises an alert. */
@ScenarioTest
class HandOverScenarioTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String SCREEN = "userTask_screenApplication";
    private static final String COMMUNE = "thanh-nhat";
    private static final String LEAVER = "officer." + COMMUNE;
    private static final String SUCCESSOR = "women." + COMMUNE;

    @Autowired
    private City city;
    @Autowired
    private Alerts alerts;

    @AfterEach
    void everybodyIsBackInHisPost() {
        city.jdbc().update("DELETE FROM post WHERE role = 'commune-officer' AND username = ?", SUCCESSOR);
        city.jdbc().update("UPDATE post SET valid_to = NULL WHERE username = ?", LEAVER);
        city.jdbc().update("UPDATE stand_in SET ended_at = now(), ended_by = 'admin', end_reason = 'test' WHERE ended_at IS NULL");
        alerts.refresh();
        city.projectionEqualsEngine();
    }

    @Test
    void successorGetsWhatTheLeaverHeldAndConfirmsIt() throws IOException {
        Dossier handled = Dossier.registered(city, COMMUNE).toBeSurveyed();
        Dossier held = Dossier.registered(city, COMMUNE).received();
        assertThat(held.officer("officer").postForm("/tasks/" + held.task(SCREEN) + "/claim", Map.of()).statusCode())
            .isEqualTo(302);

        HttpResponse<String> made = city.officer("admin").postForm("/hand-overs", leaving(SUCCESSOR));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);

        assertThat(holder(held)).as("given back to the post").isNull();
        assertThat(held.audited("task.takenBack")).isEqualTo(1);
        assertThat(city.officer(LEAVER).complete(held.task(SCREEN), Answers.screened(2)).statusCode()).isEqualTo(403);
        UUID id = city.jdbc().queryForObject("SELECT id FROM hand_over WHERE from_username = ? ORDER BY made_at DESC LIMIT 1",
                UUID.class, LEAVER);
        String page = "/hand-overs/" + id;
        for (String reader : new String[] { LEAVER, SUCCESSOR }) {
            assertThat(city.officer(reader).get(page).body()).as(reader).contains(onPage(handled))
                .contains(onPage(held)).contains("Nhận dạng nhanh").contains("Khảo sát");
        }
        assertThat(city.officer(SUCCESSOR).get("/tasks").body()).contains("/hand-overs");
        assertThat(city.officer("admin").get(page).body()).as("no rights in cases").doesNotContain(onPage(held));
        assertThat(city.officer("officer.ea-kao").get(page).statusCode()).isEqualTo(403);
        assertThat(city.officer("officer.ea-kao").get(page + "/list.xlsx").statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").get(page + "/list.xlsx").statusCode()).isEqualTo(403);
        assertThat(city.officer(LEAVER).get("/hand-overs/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(excel(city.officer(SUCCESSOR).download(page + "/list.xlsx").body())).contains(handled.family().head())
            .contains(held.family().head()).contains(city.fullName(LEAVER));

        String confirm = page + "/confirmation";
        assertThat(city.officer(LEAVER).postForm(confirm, Map.of()).statusCode()).isEqualTo(403);
        assertThat(city.officer(SUCCESSOR).postForm(confirm, Map.of("remark", "x".repeat(1001))).statusCode()).isEqualTo(400);
        assertThat(city.officer(SUCCESSOR).postForm(confirm, Map.of("remark", "Đã nhận đủ")).statusCode()).isEqualTo(302);
        assertThat(city.officer(SUCCESSOR).postForm(confirm, Map.of()).statusCode()).isEqualTo(409);
        assertThat(city.jdbc().queryForMap("""
                SELECT username, post, reason, after ->> 'openSteps' AS open FROM audit_entry
                WHERE subject_id = ? AND action = 'handOver.confirmed'""", id.toString()))
            .containsEntry("username", SUCCESSOR).containsEntry("post", post()).containsEntry("reason", "Đã nhận đủ");

        HttpResponse<String> done = city.officer(SUCCESSOR).complete(held.task(SCREEN), Answers.screened(2));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(city.officer(LEAVER).get(page).body()).as("kept as confirmed").contains("chờ Công chức giảm nghèo")
            .contains("Đã nhận đủ");
    }

    @Test
    void vacantPostRaisesAnAlertThatClosesWhenSomebodyStandsIn() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        assertThat(open()).isZero();

        assertThat(city.officer("admin").postForm("/hand-overs", leaving("")).statusCode()).isEqualTo(302);

        assertThat(open()).isGreaterThanOrEqualTo(3);
        assertThat(city.jdbc().queryForObject("""
                SELECT open_tasks FROM routing_alert WHERE closed_at IS NULL AND kind = 'TASK' AND post = ? AND step = ?""",
                Integer.class, post(), SCREEN)).isGreaterThanOrEqualTo(1);
        String seen = city.officer("admin").get("/alerts").body();
        assertThat(seen).contains("Thành Nhất").contains("Nhận dạng nhanh hộ theo Phiếu A").contains("stand-ins/new?post=");
        assertThat(city.officer("chair." + COMMUNE).get("/alerts").body()).contains("Thành Nhất");
        assertThat(city.officer("division.bmt").get("/alerts").body()).contains("Thành Nhất");
        assertThat(city.officer("chair.ea-kao").get("/alerts").body()).doesNotContain("Thành Nhất");
        assertThat(city.officer("clerk." + COMMUNE).get("/alerts").statusCode()).isEqualTo(403);
        assertThat(city.officer("chair." + COMMUNE).get("/tasks").body()).contains("href=\"/alerts\"");
        assertThat(city.officer("clerk." + COMMUNE).get("/tasks").body()).doesNotContain("href=\"/alerts\"");
        alerts.refresh();
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM routing_alert WHERE closed_at IS NULL AND post = ? AND step = ? AND kind = 'STEP'""",
                Integer.class, post(), SCREEN)).as("noticed once").isEqualTo(1);

        LocalDate today = city.today();
        HttpResponse<String> filled = city.officer("admin").postForm("/stand-ins", Map.of("holder", "", "post", post(),
                "person", "clerk." + COMMUNE, "firstDay", TYPED.format(today), "lastDay", TYPED.format(today.plusDays(5)),
                "reason", "Chức danh đang khuyết", "documentNumber", ""));
        assertThat(filled.statusCode()).as(filled.body()).isEqualTo(302);

        assertThat(open()).isZero();
        assertThat(city.officer("admin").get("/alerts").body()).doesNotContain("Thành Nhất");
        dossier.completed("clerk", SCREEN, Answers.screened(2));
        assertThat(city.jdbc().queryForObject("""
                SELECT on_behalf_of FROM audit_entry WHERE case_id = ? AND action = 'application.screened'""", String.class,
                dossier.id())).isEqualTo(post());
    }

    @Test
    void refusesChangesThatAreNoneOrNotTheirs() {
        assertRefused("admin", with("reason", ""), 400);
        assertRefused("admin", with("lastDay", ""), 400);
        assertRefused("admin", with("lastDay", TYPED.format(city.today().minusDays(2))), 400);
        assertRefused("admin", with("successor", "no.such-account"), 400);
        assertRefused("admin", with("successor", LEAVER), 400);
        assertRefused("admin", with("post", ""), 400);
        assertRefused("admin", with("post", "commune-board:" + city.unitKey(COMMUNE)), 409);
        assertRefused("chair." + COMMUNE, leaving(""), 403);
        assertThat(city.officer("chair." + COMMUNE).get("/hand-overs/new").statusCode()).isEqualTo(403);
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM post WHERE username = ? AND role || ':' || unit_key = ?
                  AND (valid_to IS NULL OR valid_to > ?::date + 30)""", Integer.class, LEAVER, post(),
                java.sql.Date.valueOf(city.today()))).as("nothing ends").isEqualTo(1);
    }

    private void assertRefused(String username, Map<String, String> form, int status) {
        HttpResponse<String> refused = city.officer(username).postForm("/hand-overs", form);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    }

    private Map<String, String> with(String field, String value) {
        Map<String, String> form = leaving("");
        form.put(field, value);
        return form;
    }

    /** Last day yesterday: gone as of today. */
    private Map<String, String> leaving(String successor) {
        return new HashMap<>(Map.of("username", LEAVER, "post", post(), "lastDay",
                TYPED.format(city.today().minusDays(1)), "successor", successor, "title", "", "reason", "QĐ 12/QĐ-UBND"));
    }

    private String post() {
        return "commune-officer:" + city.unitKey(COMMUNE);
    }

    private int open() {
        return city.jdbc().queryForObject("SELECT count(*) FROM routing_alert WHERE closed_at IS NULL AND post = ?",
                Integer.class, post());
    }

    private String holder(Dossier dossier) {
        return city.jdbc().queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class,
                dossier.task(SCREEN));
    }

    private static String excel(byte[] file) throws IOException {
        Path stored = Files.createTempFile("hand-over", ".xlsx");
        Files.write(stored, file);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        finally {
            Files.delete(stored);
        }
        return HtmlUtils.htmlUnescape(text.toString().replace("&apos;", "'"));
    }

    /** Names of Ede families have an apostrophe. */
    private static String onPage(Dossier dossier) {
        return dossier.family().head().replace("'", "&#39;");
    }
}
