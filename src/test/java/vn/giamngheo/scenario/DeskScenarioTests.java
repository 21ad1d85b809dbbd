package vn.giamngheo.scenario;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What lies on an officer's desk: half-filled answers, notes, steps passed on, cases handled. */
@ScenarioTest
class DeskScenarioTests {

    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String COMMUNE = "tan-an";

    @Autowired
    private City city;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void halfFilledAnswersAreKeptForTheirWriterAndShownWhenAColleagueWasFaster() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String task = "/tasks/" + dossier.task(SURVEY);
        Officer first = dossier.officer("surveyor1");
        assertThat(EngineRest.json(first.get(task + "/form")).has("schema")).isFalse();

        HttpResponse<String> kept = first.putText(task + "/draft",
                "{\"outcome\":\"SURVEYED\",\"remark\":\"Nhà <b>dột</b>\",\"row1\":null}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(EngineRest.json(kept).get("message").asText()).matches("Đã lưu nháp lúc \\d\\d:\\d\\d");
        JsonNode restored = EngineRest.json(first.get(task + "/form"));
        assertThat(restored.path("data").path("remark").asText()).isEqualTo("Nhà <b>dột</b>");
        assertThat(restored.path("schema").path("components")).isNotEmpty();
        assertThat(restored.path("message").asText()).contains("khôi phục");
        assertThat(EngineRest.json(dossier.officer("surveyor2").get(task + "/form")).has("schema")).isFalse();
        assertThat(first.putText(task + "/draft", "{\"remark\":\"Nhà dột nát\",\"outcome\":\"SURVEYED\"}").statusCode())
            .isEqualTo(200);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM task_draft WHERE task_id = ?", Integer.class,
                dossier.task(SURVEY))).isEqualTo(1);

        String taskId = dossier.task(SURVEY);
        assertThat(dossier.officer("surveyor2").putText(task + "/draft", "{}").statusCode()).isEqualTo(200);
        dossier.completed("surveyor2", SURVEY, dossier.sheet());

        assertThat(city.jdbc().queryForList("SELECT username FROM task_draft WHERE task_id = ?", String.class, taskId))
            .containsExactly(dossier.username("surveyor1"));
        HttpResponse<String> late = first.putText(task + "/draft", "{\"remark\":\"Nhà dột nát\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(EngineRest.json(late).path("detail").asText()).contains(city.fullName(dossier.username("surveyor2")));
        HttpResponse<String> closed = first.get(task);
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("Nhà dột nát").contains("Đã khảo sát hộ")
            .contains(city.fullName(dossier.username("surveyor2")));
        assertThat(first.postForm(task + "/draft/discard", Map.of()).statusCode()).isEqualTo(302);
        assertThat(first.get(task).body()).doesNotContain("Nhà dột nát");
    }

    @Test
    void draftsThatAreNoAnswersOfThisFormAreRefused() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String draft = "/tasks/" + dossier.task(SURVEY) + "/draft";
        Officer surveyor = dossier.officer("surveyor1");

        assertThat(surveyor.putText(draft, "{\"communeKey\":\"24169.2016\"}").statusCode()).isEqualTo(400);
        assertThat(surveyor.putText(draft, "{\"remark\":{\"a\":1}}").statusCode()).isEqualTo(400);
        assertThat(surveyor.putText(draft, "[1,2]").statusCode()).isEqualTo(400);
        assertThat(surveyor.putText(draft, "no json").statusCode()).isEqualTo(400);
        assertThat(surveyor.putText(draft, "{\"remark\":\"\\u0000\"}").statusCode()).isEqualTo(400);
        assertThat(surveyor.putText(draft, "{\"remark\":\"" + "x".repeat(65_536) + "\"}").statusCode()).isEqualTo(400);
        assertThat(surveyor.putText("/tasks/no-such-task/draft", "{}").statusCode()).isEqualTo(404);
        assertThat(dossier.officer("officer").putText(draft, "{}").statusCode()).as("another post").isEqualTo(403);
        assertThat(city.officer("surveyor1.ea-kao").putText(draft, "{}").statusCode()).as("another unit").isEqualTo(403);
        assertThat(dossier.officer("surveyor2").postForm(draft.replace("/draft", "/claim"), Map.of()).statusCode())
            .isEqualTo(302);
        assertThat(surveyor.putText(draft, "{}").statusCode()).as("a colleague holds it").isEqualTo(409);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM task_draft WHERE task_id = ?", Integer.class,
                dossier.task(SURVEY))).isZero();
    }

    @Test
    void notesStandInTimeOrderWithNameAndPostAndAreNeverChanged() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String task = "/tasks/" + dossier.task(SURVEY);
        Officer surveyor = dossier.officer("surveyor1");
        String household = dossier.family().id().toString();

        assertThat(surveyor.postForm(task + "/notes", Map.of("body", "Đã hẹn <i>chủ hộ</i>\nsáng thứ Hai")).statusCode())
            .isEqualTo(302);
        assertThat(dossier.officer("officer").postForm("/cases/" + dossier.id() + "/notes",
                Map.of("body", "Đề nghị khảo sát sớm", "household", household)).statusCode()).isEqualTo(302);

        for (String page : new String[] { task, "/households/" + household }) {
            String body = surveyor.get(page).body();
            assertThat(body).contains("Đã hẹn &lt;i&gt;chủ hộ&lt;/i&gt;").contains(city.fullName(dossier.username("officer")))
                .contains("Điều tra viên, ").contains("Công chức giảm nghèo cấp xã, ");
            assertThat(body.indexOf("Đã hẹn")).isLessThan(body.indexOf("Đề nghị khảo sát sớm"));
        }
        assertThat(dossier.audited("case.noteWritten")).isEqualTo(2);

        HttpResponse<String> tooLong = surveyor.postForm(task + "/notes", Map.of("body", "dài ".repeat(501)));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("2,000".replace(",", ".")).contains("dài dài dài");
        assertThat(surveyor.postForm(task + "/notes", Map.of("body", " \n ")).statusCode()).isEqualTo(400);
        assertThat(surveyor.postForm(task + "/notes", Map.of("body", "x".repeat(2000))).statusCode()).isEqualTo(302);
        String onCase = "/cases/" + dossier.id() + "/notes";
        assertThat(city.officer("officer.ea-kao").postForm(task + "/notes", Map.of("body", "x")).statusCode()).isEqualTo(403);
        assertThat(city.officer("officer.ea-kao").postForm(onCase, Map.of("body", "x")).statusCode()).isEqualTo(403);
        assertThat(city.officer("auditor.bmt").postForm(onCase, Map.of("body", "x")).statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").postForm(onCase, Map.of("body", "x")).statusCode()).isEqualTo(403);
        assertThat(surveyor.postForm("/cases/" + java.util.UUID.randomUUID() + "/notes", Map.of("body", "x")).statusCode())
            .isEqualTo(404);
        assertThat(dossier.count("case_note WHERE case_id = ?")).isEqualTo(3);
        assertThatThrownBy(() -> city.jdbc().update("UPDATE case_note SET body = 'x' WHERE case_id = ?", dossier.id()))
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> city.jdbc().update("DELETE FROM case_note WHERE case_id = ?", dossier.id()))
            .isInstanceOf(DataAccessException.class);
    }

    @Test
    void stepIsPassedOnToAColleagueWhoSeesWhoGaveIt() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String taskId = dossier.task(SURVEY);
        String pass = "/tasks/" + taskId + "/hand-over";
        Officer first = dossier.officer("surveyor1");
        String firstName = city.fullName(dossier.username("surveyor1"));
        String second = dossier.username("surveyor2");

        assertThat(first.postForm(pass, Map.of("colleague", "")).statusCode()).isEqualTo(400);
        assertThat(first.postForm(pass, Map.of("colleague", dossier.username("surveyor1"))).statusCode()).isEqualTo(400);
        assertThat(first.postForm(pass, Map.of("colleague", dossier.username("officer"))).statusCode()).isEqualTo(400);
        assertThat(first.postForm(pass, Map.of("colleague", second, "reason", "x".repeat(501))).statusCode()).isEqualTo(400);
        assertThat(dossier.officer("officer").postForm(pass, Map.of("colleague", second)).statusCode()).isEqualTo(403);
        assertThat(city.officer("surveyor1.ea-kao").postForm(pass, Map.of("colleague", second)).statusCode()).isEqualTo(403);
        assertThat(holder(taskId)).isNull();

        assertThat(first.postForm(pass, Map.of("colleague", second, "reason", "Hộ ở gần nhà")).statusCode()).isEqualTo(302);
        assertThat(holder(taskId)).isEqualTo(second);
        assertThat(dossier.officer("surveyor2").get("/tasks/" + taskId).body()).contains(firstName).contains("Hộ ở gần nhà");
        assertThat(dossier.officer("surveyor2").get("/tasks?view=MINE").body()).contains(firstName);
        assertThat(first.get("/tasks").body()).contains(city.fullName(second)).doesNotContain(">" + second + "<");
        assertThat(first.postForm(pass, Map.of("colleague", second)).statusCode()).as("a colleague holds it").isEqualTo(409);
        assertThat(city.jdbc().queryForMap("""
                SELECT username, reason, after ->> 'to' AS receiver FROM audit_entry
                WHERE case_id = ? AND action = 'task.handedOver'""", dossier.id()))
            .containsEntry("username", dossier.username("surveyor1")).containsEntry("reason", "Hộ ở gần nhà")
            .containsEntry("receiver", second);

        EngineRest other = city.engineRest(second);
        assertThat(other.post("/task/" + taskId + "/assignee", Map.of("userId", dossier.username("officer"))).statusCode())
            .isEqualTo(403);
        assertThat(other.post("/task/" + taskId + "/assignee", Map.of("userId", dossier.username("surveyor1"))).statusCode())
            .isEqualTo(204);
        assertThat(dossier.audited("task.handedOver")).as("through any client").isEqualTo(2);
        assertThat(city.jdbc().queryForMap("SELECT given_by, given_reason FROM task_item WHERE task_id = ?", taskId))
            .containsEntry("given_by", second).containsEntry("given_reason", null);
        assertThat(first.postForm("/tasks/" + taskId + "/release", Map.of()).statusCode()).isEqualTo(302);
        assertThat(city.jdbc().queryForMap("SELECT given_by, given_at FROM task_item WHERE task_id = ?", taskId))
            .containsEntry("given_by", null).containsEntry("given_at", null);
    }

    @Test
    void casesHandledAreFoundAgainWithWhereTheyAre() {
        Dossier open = Dossier.registered(city, COMMUNE).toBeSurveyed();
        Dossier ended = Dossier.registered(city, COMMUNE)
            .completed("clerk", "userTask_receiveApplication", Answers.notAccepted(city.today()));
        Officer clerk = open.officer("clerk");

        String all = clerk.get("/tasks/done").body();
        assertThat(all).contains(open.family().id().toString()).contains("Khảo sát").contains("Điều tra viên, ")
            .contains(ended.family().id().toString()).contains("Đã kết thúc").contains("Không tiếp nhận");
        assertThat(clerk.get("/tasks/done?q=" + encoded(open.family().head())).body()).contains(open.family().id().toString());
        assertThat(clerk.get("/tasks/done?q=khongcotennhuvay").body()).doesNotContain(open.family().id().toString());
        assertThat(clerk.get("/tasks/done?to=02/09/2018").body()).doesNotContain(open.family().id().toString());
        assertThat(clerk.get("/tasks/done?from=03/09/2018").body()).contains(open.family().id().toString());
        assertThat(clerk.get("/tasks/done?before=" + encoded("2018-09-01T00:00:00Z_x")).body())
            .doesNotContain(open.family().id().toString());
        assertThat(city.officer("clerk.ea-kao").get("/tasks/done").body()).doesNotContain(open.family().id().toString());
        assertThat(clerk.get("/tasks/done?from=31/02/2018").statusCode()).isEqualTo(400);
        assertThat(clerk.get("/tasks/done?before=nonsense").statusCode()).isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String holder(String taskId) {
        return city.jdbc().queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class, taskId);
    }
}
