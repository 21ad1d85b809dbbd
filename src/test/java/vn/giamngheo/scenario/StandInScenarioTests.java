package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.identity.Mailbox;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.tasklist.LostPosts;

import static org.assertj.core.api.Assertions.assertThat;

/** The chair is away: the deputy decides for him on the days that were written down, and on no other. */
@ScenarioTest
class StandInScenarioTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String DECIDE = "userTask_decideRecognition";
    private static final String COMMUNE = "tan-thanh";

    @Autowired
    private City city;
    @Autowired
    private LostPosts lostPosts;
    @Autowired
    private Mailboxes mailboxes;

    private int daysPassed;

    @AfterEach
    void backToTheFirstDay() {
        city.daysPass(-daysPassed);
        city.jdbc().update("UPDATE stand_in SET ended_at = now(), ended_by = 'admin', end_reason = 'test' WHERE ended_at IS NULL");
        city.projectionEqualsEngine();
    }

    @Test
    void deputyDecidesInsteadOfTheChairFromTheFirstDayToTheLast() throws IOException {
        Dossier first = Dossier.registered(city, COMMUNE).toBeSurveyed().surveyed().posted();
        Dossier second = Dossier.registered(city, COMMUNE).toBeSurveyed().surveyed().posted();
        pass(15);
        city.runDueJobs();
        drafted(first);
        drafted(second);
        Officer board = first.officer("board");
        EngineRest boardAtRest = city.engineRest("board." + COMMUNE);
        appointed(first.officer("chair"), form("chair", "board", 1, 2, "15/QĐ-UBND"));

        assertThat(board.complete(first.task(DECIDE), Answers.recognised(city.today())).statusCode()).isEqualTo(403);
        assertThat(boardAtRest.complete(first.task(DECIDE), Answers.recognised(city.today())).statusCode()).isEqualTo(403);
        assertThat(board.get("/tasks").body()).doesNotContain("/tasks/" + first.task(DECIDE));

        assertThat(told()).containsExactly("chair." + COMMUNE);

        pass(1);
        assertThat(told()).containsExactly("board." + COMMUNE, "chair." + COMMUNE);
        assertThat(board.get("/tasks").body()).contains("/tasks/" + first.task(DECIDE)).contains("thay mặt Chủ tịch UBND");
        assertThat(EngineRest.json(boardAtRest.get("/task?taskDefinitionKey=" + DECIDE)).findValuesAsText("id"))
            .contains(first.task(DECIDE), second.task(DECIDE));
        assertThat(board.get("/tasks/" + first.task(DECIDE)).body()).contains(city.fullName("chair." + COMMUNE));
        HttpResponse<String> decided = boardAtRest.complete(first.task(DECIDE), Answers.recognised(city.today()));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(204);
        assertDecidedForTheChair(first);

        pass(1);
        assertThat(board.postForm("/tasks/" + second.task(DECIDE) + "/claim", Map.of()).statusCode()).isEqualTo(302);
        assertThat(holder(second)).isEqualTo("board." + COMMUNE);

        pass(1);
        assertThat(board.complete(second.task(DECIDE), Answers.recognised(city.today())).statusCode()).isEqualTo(403);
        assertThat(boardAtRest.complete(second.task(DECIDE), Answers.recognised(city.today())).statusCode()).isEqualTo(403);
        lostPosts.takeBack();
        assertThat(holder(second)).isNull();
        assertThat(second.audited("task.takenBack")).isEqualTo(1);
        assertThat(boardAtRest.get("/task/" + second.task(DECIDE)).statusCode()).as("nothing is left of the claim")
            .isIn(403, 404);
        second.completed("chair", DECIDE, Answers.recognised(city.today()));
        assertThat(city.jdbc().queryForObject("SELECT on_behalf_of FROM recognition_decision WHERE application_id = ?",
                String.class, second.id())).isNull();
    }

    /** Who gets the notices of the chair's post. */
    private List<String> told() {
        String post = post("commune-chair");
        return mailboxes.holders(List.of(post)).get(post).stream().map(Mailbox::username).toList();
    }

    private void assertDecidedForTheChair(Dossier dossier) throws IOException {
        String chair = city.fullName("chair." + COMMUNE);
        Map<String, Object> decision = city.jdbc().queryForMap("""
                SELECT signed_by, signer_title, on_behalf_of, paper_id FROM recognition_decision WHERE application_id = ?""",
                dossier.id());
        assertThat(decision).containsEntry("signed_by", "board." + COMMUNE).containsEntry("on_behalf_of", chair);
        assertThat((String) decision.get("signer_title")).startsWith("Phó Chủ tịch");
        assertThat(city.jdbc().queryForMap("""
                SELECT username, post, on_behalf_of, client FROM audit_entry
                WHERE case_id = ? AND action = 'application.recognised'""", dossier.id()))
            .containsEntry("username", "board." + COMMUNE).containsEntry("on_behalf_of", "chair." + COMMUNE)
            .containsEntry("post", post("commune-chair")).containsEntry("client", "ENGINE_REST");
        byte[] pdf = dossier.officer("chair").download("/papers/" + decision.get("paper_id")).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("KT. CHỦ TỊCH").contains("thay mặt")
                .contains(chair).contains("15/QĐ-UBND").contains(city.fullName("board." + COMMUNE));
        }
        assertThat(dossier.officer("officer").get("/applications/" + dossier.id()).body()).contains("thay mặt " + chair);
        assertThat(dossier.officer("officer").get("/households/" + dossier.family().id()).body())
            .contains("thay mặt " + chair);
    }

    @Test
    void aLetterToAScreenedOutHouseholdSaysForWhomItIsSigned() throws IOException {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        appointed(dossier.officer("officer"), changed(form("officer", "board", 0, 1, ""), "post", post("commune-officer")));

        dossier.completed("board", "userTask_screenApplication", Answers.screened(3));

        byte[] pdf = dossier.officer("chair").download("/papers/" + city.jdbc().queryForObject(
                "SELECT id FROM paper WHERE case_id = ? AND kind = 'REPLY_WITH_REASONS'", java.util.UUID.class, dossier.id())).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("TL. CHỦ TỊCH", "thay mặt",
                    city.fullName("officer." + COMMUNE), city.fullName("board." + COMMUNE));
        }
    }

    @Test
    void whoSurveyedDoesNotDecideThoughHeStandsIn() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed().surveyed().posted();
        pass(15);
        city.runDueJobs();
        drafted(dossier);
        city.jdbc().update("""
                INSERT INTO stand_in (id, role, unit_key, holder, person, first_day, last_day, reason, made_by, made_at)
                VALUES (?, 'commune-chair', ?, ?, ?, ?, ?, 'test', 'admin', now())""", UUID.randomUUID(),
                city.unitKey(COMMUNE), "chair." + COMMUNE, "surveyor1." + COMMUNE, city.today(), city.today());

        HttpResponse<String> refused = dossier.officer("surveyor1").complete(dossier.task(DECIDE),
                Answers.recognised(city.today()));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(city.engineRest("surveyor1." + COMMUNE).complete(dossier.task(DECIDE), Answers.recognised(city.today()))
            .statusCode()).isEqualTo(403);
        assertThat(city.openSteps(dossier.id())).containsExactly(DECIDE);
    }

    @Test
    void refusesWhoCannotStandInAndWhoCannotArrangeIt() {
        Officer chair = city.officer("chair." + COMMUNE);
        assertRefused(chair, form("chair", "chair", 0, 1, "1"), 400, "chính mình");
        assertRefused(chair, form("chair", "board", -1, 1, "1"), 400, "trước hôm nay");
        assertRefused(chair, form("chair", "board", 2, 1, "1"), 400, "trước ngày bắt đầu");
        assertRefused(chair, form("chair", "board", 0, 366, "1"), 400, "366");
        assertRefused(chair, form("chair", "board", 0, 1, ""), 400, "Số văn bản phân công");
        assertRefused(chair, changed(form("chair", "board", 0, 1, "1"), "reason", "x".repeat(501)), 400, "500");
        assertRefused(chair, changed(form("chair", "board", 0, 1, "1"), "firstDay", "31/02/2018"), 400, "Từ ngày");
        assertRefused(chair, changed(form("chair", "board", 0, 1, "1"), "person", "no.such-account"), 400, "no.such-account");
        assertRefused(chair, form("chair", "surveyor1", 0, 1, "1"), 409, "không thể thay chức danh");
        assertRefused(chair, form("chair", "officer", 0, 1, "1"), 409, "không thể thay chức danh");
        assertRefused(chair, changed(form("chair", "board", 0, 1, "1"), "person", "auditor.bmt"), 409, "");
        assertRefused(chair, changed(form("chair", "board", 0, 1, "1"), "person", "board.ea-kao"), 409, "địa bàn");
        assertThat(chair.postForm("/stand-ins", changed(form("chair", "board", 0, 1, "1"), "post", "nonsense")).statusCode())
            .isEqualTo(400);
        assertThat(city.officer("officer." + COMMUNE).postForm("/stand-ins", form("chair", "board", 0, 1, "1")).statusCode())
            .as("another's post").isEqualTo(403);
        assertThat(standInsOf("chair")).isZero();

        appointed(city.officer("admin"), form("chair", "board", 0, 3, "1"));
        assertRefused(chair, form("chair", "front", 3, 5, "1"), 409, "Đã có người thay");
        assertRefused(city.officer("board." + COMMUNE), changed(form("board", "front", 2, 4, ""), "post", post("commune-board")),
                409, "không thể cử tiếp");
        appointed(city.officer("front." + COMMUNE), changed(form("front", "women", 4, 6, ""), "post", post("front")));
        assertRefused(chair, form("chair", "front", 5, 7, "1"), 409, "cũng vắng mặt");
        assertThat(standInsOf("chair")).isEqualTo(1);
    }

    @Test
    void endsBeforeItsLastDayAtOnce() {
        Officer chair = city.officer("chair." + COMMUNE);
        appointed(chair, form("chair", "board", 0, 5, "7/GUQ"));
        UUID id = city.jdbc().queryForObject("SELECT id FROM stand_in WHERE holder = ? AND ended_at IS NULL", UUID.class,
                "chair." + COMMUNE);
        assertThat(groups("board." + COMMUNE)).contains(post("commune-chair"));

        String end = "/stand-ins/" + id + "/end";
        assertThat(chair.postForm(end, Map.of("reason", " ")).statusCode()).isEqualTo(400);
        assertThat(city.officer("board." + COMMUNE).postForm(end, Map.of("reason", "về sớm")).statusCode()).isEqualTo(403);
        assertThat(chair.postForm("/stand-ins/" + UUID.randomUUID() + "/end", Map.of("reason", "x")).statusCode())
            .isEqualTo(404);
        assertThat(chair.postForm(end, Map.of("reason", "về sớm")).statusCode()).isEqualTo(302);
        assertThat(chair.postForm(end, Map.of("reason", "về sớm")).statusCode()).isEqualTo(409);

        assertThat(groups("board." + COMMUNE)).doesNotContain(post("commune-chair"));
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE subject_id = ? AND action IN"
                + " ('standIn.appointed', 'standIn.ended')", Integer.class, id.toString())).isEqualTo(2);
        assertThat(chair.get("/stand-ins").body()).contains("về sớm");
        assertThat(city.officer("clerk.ea-kao").get("/stand-ins").body()).doesNotContain("về sớm");
    }

    private String groups(String username) {
        return city.engineRest(username).get("/group?member=" + username).body();
    }

    private void assertRefused(Officer officer, Map<String, String> form, int status, String sentence) {
        HttpResponse<String> refused = officer.postForm("/stand-ins", form);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(sentence);
    }

    private static void appointed(Officer officer, Map<String, String> form) {
        HttpResponse<String> made = officer.postForm("/stand-ins", form);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    }

    private Map<String, String> form(String holder, String person, int from, int to, String number) {
        LocalDate today = city.today();
        return new HashMap<>(Map.of("holder", holder + "." + COMMUNE, "post", post("commune-chair"), "person",
                person + "." + COMMUNE, "firstDay", TYPED.format(today.plusDays(from)), "lastDay",
                TYPED.format(today.plusDays(to)), "reason", "Đi công tác", "documentNumber", number));
    }

    private static Map<String, String> changed(Map<String, String> form, String field, String value) {
        form.put(field, value);
        return form;
    }

    private int standInsOf(String holder) {
        return city.jdbc().queryForObject("SELECT count(*) FROM stand_in WHERE holder = ? AND ended_at IS NULL",
                Integer.class, holder + "." + COMMUNE);
    }

    private String post(String role) {
        return role + ":" + city.unitKey(COMMUNE);
    }

    private void drafted(Dossier dossier) {
        dossier.completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE"));
    }

    private String holder(Dossier dossier) {
        return city.jdbc().queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class,
                dossier.task(DECIDE));
    }

    private void pass(int days) {
        city.daysPass(days);
        daysPassed += days;
    }
}
