package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent wrong is refused with the right status and a Vietnamese sentence, on every way in, and nothing is written. */
@ScenarioTest
class BadInputScenarioTests {

    private static final String COMMUNE = "hoa-khanh";
    private static final String CLERK = "clerk." + COMMUNE;
    private static final String RECEIVE = "userTask_receiveApplication";
    private static final String SURVEY = "userTask_surveyHousehold";

    @Autowired
    private City city;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void missingFieldsOfAStepAreNamed() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task(RECEIVE);

        HttpResponse<String> byPage = dossier.officer("clerk").complete(task, Map.of());
        assertProblem(byPage, 400, "ô chưa điền đúng");
        assertThat(wrongFields(byPage)).contains("outcome", "receivedOn");
        assertThat(byPage.body()).contains("chưa điền");

        HttpResponse<String> byRest = city.engineRest(CLERK).complete(task, Map.of());
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(400);
        assertThat(restErrors(byRest)).contains("outcome", "receivedOn");
        assertThat(byRest.body()).contains("chưa điền");

        assertUntouched(dossier, RECEIVE);
    }

    @Test
    void missingFieldsOfAnApplicationAreNamed() {
        int before = applications();
        HttpResponse<String> byRest = start(Map.of());
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(400);
        assertThat(restErrors(byRest)).contains("householdCode", "applicantName", "channel", "hardshipReason",
                "submittedOn");
        assertThat(byRest.body()).contains("chưa điền");

        Family family = city.family(COMMUNE);
        HttpResponse<String> byPage = city.officer(CLERK).postForm("/applications/new",
                Map.of("householdCode", family.code(), "applicantName", "", "submittedOn", ""));
        assertThat(byPage.statusCode()).isEqualTo(400);
        assertThat(byPage.body()).contains("invalid-feedback", "Mục này bắt buộc.");
        assertThat(city.officer(CLERK).postForm("/applications/new", Map.of()).statusCode()).isIn(400, 404);
        assertThat(applications()).isEqualTo(before);
    }

    @Test
    void unknownChoicesAreRefused() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task(RECEIVE);
        Map<String, Object> maybe = Answers.fields("outcome", "MAYBE", "receivedOn", city.today().toString());

        HttpResponse<String> byPage = dossier.officer("clerk").complete(task, maybe);
        assertProblem(byPage, 400, "ô chưa điền đúng");
        assertThat(wrongFields(byPage)).containsExactly("outcome");
        assertThat(byPage.body()).contains("«MAYBE» không có trong các lựa chọn");
        HttpResponse<String> byRest = city.engineRest(CLERK).complete(task, maybe);
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(400);
        assertThat(restErrors(byRest)).containsExactly("outcome");
        assertUntouched(dossier, RECEIVE);

        Family family = city.family(COMMUNE);
        Map<String, Object> application = Answers.application(family, city.today());
        application.put("channel", "PIGEON");
        HttpResponse<String> started = start(application);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(400);
        assertThat(restErrors(started)).containsExactly("channel");
        Map<String, String> typed = new HashMap<>(Dossier.form(family.code(), family.head(), city.today()));
        typed.put("channel", "PIGEON");
        assertThat(city.officer(CLERK).postForm("/applications/new", typed).statusCode()).isEqualTo(400);
        assertThat(applicationsOf(family)).isZero();
    }

    @Test
    void whatIsNoDateIsRefused() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task(RECEIVE);
        for (String noDate : List.of("31/02/2018", "2018-02-31", "hôm nay", "2018-09-03T25:00:00+07:00")) {
            Map<String, Object> answer = Answers.fields("outcome", "ACCEPTED", "receivedOn", noDate);
            HttpResponse<String> byPage = dossier.officer("clerk").complete(task, answer);
            assertProblem(byPage, 400, "ô chưa điền đúng");
            assertThat(wrongFields(byPage)).containsExactly("receivedOn");
            assertThat(byPage.body()).contains("«" + noDate + "» không phải là ngày");
            HttpResponse<String> byRest = city.engineRest(CLERK).complete(task, answer);
            assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(400);
            assertThat(restErrors(byRest)).containsExactly("receivedOn");
        }
        assertUntouched(dossier, RECEIVE);

        Family family = city.family(COMMUNE);
        Map<String, String> typed = new HashMap<>(Dossier.form(family.code(), family.head(), city.today()));
        typed.put("submittedOn", "31/02/2018");
        HttpResponse<String> byPage = city.officer(CLERK).postForm("/applications/new", typed);
        assertThat(byPage.statusCode()).isEqualTo(400);
        assertThat(byPage.body()).contains("31/02/2018").contains("Hãy nhập ngày theo dạng");
        assertThat(applicationsOf(family)).isZero();
    }

    @Test
    void whatIsNoAnswerAtAllIsRefused() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task(RECEIVE);
        Officer clerk = dossier.officer("clerk");

        assertThat(clerk.postText("/tasks/" + task + "/completion", "{\"outcome\":").statusCode()).isEqualTo(400);
        assertThat(clerk.postText("/tasks/" + task + "/completion", "[1]").statusCode()).isEqualTo(400);
        HttpResponse<String> nested = clerk.complete(task,
                Answers.fields("outcome", "ACCEPTED", "receivedOn", List.of(city.today().toString())));
        assertThat(nested.statusCode()).as(nested.body()).isEqualTo(400);
        HttpResponse<String> tooLong = clerk.complete(task,
                Answers.fields("outcome", "REJECTED", "receivedOn", city.today().toString(), "reason", "x".repeat(5000)));
        assertProblem(tooLong, 400, "ô chưa điền đúng");
        assertThat(wrongFields(tooLong)).containsExactly("reason");
        assertUntouched(dossier, RECEIVE);
    }

    @Test
    void unknownHouseholdIsNotFound() {
        int before = applications();
        assertThat(city.officer(CLERK).get("/applications/new?household=99999-99999").statusCode()).isEqualTo(404);
        HttpResponse<String> byPage = city.officer(CLERK).postForm("/applications/new",
                Dossier.form("99999-99999", "Nguyễn Văn Không", city.today()));
        assertThat(byPage.statusCode()).isEqualTo(404);

        HttpResponse<String> byRest = start(Answers.application(
                new Family(UUID.randomUUID(), "99999-99999", "Nguyễn Văn Không", ""), city.today()));
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(400);
        assertThat(restErrors(byRest)).containsExactly("householdCode");
        assertThat(byRest.body()).contains("Không có hộ nào mang mã 99999-99999");
        assertThat(applications()).isEqualTo(before);
    }

    @Test
    void householdOfAnotherCommuneIsRefused() {
        Family elsewhere = city.family("hoa-thang");
        assertThat(city.officer(CLERK).get("/applications/new?household=" + elsewhere.code()).statusCode())
            .isEqualTo(403);
        assertThat(city.officer(CLERK).postForm("/applications/new",
                Dossier.form(elsewhere.code(), elsewhere.head(), city.today())).statusCode()).isEqualTo(403);
        HttpResponse<String> byRest = start(Answers.application(elsewhere, city.today()));
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(403);
        assertThat(applicationsOf(elsewhere)).isZero();
    }

    @Test
    void sheetAgainstTheMemberListIsRefused() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String task = dossier.task(SURVEY);
        Map<String, Object> sheet = dossier.sheet();
        sheet.put("row1", "SIZE_2".equals(sheet.get("row1")) ? "SIZE_3" : "SIZE_2");

        HttpResponse<String> byPage = dossier.officer("surveyor1").complete(task, sheet);
        assertProblem(byPage, 400, "ô chưa điền đúng");
        assertThat(wrongFields(byPage)).containsExactly("row1");
        assertThat(byPage.body()).contains("không khớp với danh sách thành viên");
        HttpResponse<String> byRest = city.engineRest(dossier.username("surveyor1")).complete(task, sheet);
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(400);
        assertThat(restErrors(byRest)).containsExactly("row1");

        assertUntouched(dossier, SURVEY);
        assertThat(dossier.count("survey s JOIN assessment a ON a.id = s.assessment_id WHERE a.case_id = ?")).isZero();
    }

    @Test
    void memberOfAnotherHouseholdIsRefused() {
        Family family = city.family(COMMUNE);
        String taken = city.jdbc().queryForObject("""
                SELECT citizen_id FROM member WHERE household_id <> ? AND citizen_id IS NOT NULL AND left_on IS NULL
                ORDER BY id LIMIT 1""", String.class, family.id());
        int before = members(family);

        HttpResponse<String> refused = city.officer(CLERK).postForm("/households/" + family.id() + "/members/new",
                Map.of("member.fullName", "Nguyễn Văn Hai Nhà", "member.gender", "MALE", "member.birthDate",
                        "01/02/1990", "member.relation", "OTHER", "member.ethnicity", "KINH", "member.citizenId", taken,
                        "joinedOn", "01/09/2018"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("đã là thành viên của hộ khác").contains("Nguyễn Văn Hai Nhà", taken);
        assertThat(members(family)).isEqualTo(before);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        String address = "/tasks/x/completion";
        for (String cookie : List.of("", "SESSION=ZXhwaXJlZA")) {
            HttpResponse<String> script = send(cookie, request(address).header("Content-Type", "application/json")
                .header("Accept", "application/json").POST(BodyPublishers.ofString("{\"outcome\":\"ACCEPTED\"}")));
            assertThat(script.statusCode()).as(script.body()).isEqualTo(401);
            assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(EngineRest.json(script).get("status").asInt()).isEqualTo(401);
            assertThat(EngineRest.json(script).get("detail").asText()).contains("ăng nhập");

            HttpResponse<String> page = send(cookie, request("/tasks").header("Accept", "text/html").GET());
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(URI.create(page.headers().firstValue("Location").orElseThrow()).getPath()).isEqualTo("/login");
        }
        assertThat(send("", request("/engine-rest/task").GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void unknownStepIsNotFound() {
        String unknown = UUID.randomUUID().toString();
        Officer clerk = city.officer(CLERK);
        assertProblem(clerk.complete(unknown, Answers.accepted(city.today())), 404, "Không có việc này.");
        assertThat(clerk.get("/tasks/" + unknown).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/tasks/" + unknown + "/form").statusCode()).isEqualTo(404);
        assertThat(clerk.postForm("/tasks/" + unknown + "/claim", Map.of()).statusCode()).isEqualTo(404);
        HttpResponse<String> byRest = city.engineRest(CLERK).complete(unknown, Answers.accepted(city.today()));
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(409);
        assertThat(byRest.body()).contains("không còn mở");
    }

    @Test
    void finishedStepIsAConflict() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task(RECEIVE);
        dossier.received();

        assertProblem(dossier.officer("clerk").complete(task, Answers.accepted(city.today())), 409, "hoàn thành");
        assertThat(dossier.officer("clerk").get("/tasks/" + task).statusCode()).isEqualTo(409);
        HttpResponse<String> byRest = city.engineRest(CLERK).complete(task, Answers.accepted(city.today()));
        assertThat(byRest.statusCode()).as(byRest.body()).isEqualTo(409);
        assertThat(dossier.audited("application.received")).isEqualTo(1);
    }

    @Test
    void outcomeOfAnEarlierStepIsNoAnswer() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        dossier.completed("officer", "userTask_screenApplication",
                Answers.returned("Thiếu giấy tờ tùy thân của chủ hộ"));
        HttpResponse<String> received = dossier.officer("clerk").complete(dossier.task(RECEIVE),
                Answers.fields("receivedOn", city.today().toString()));
        assertProblem(received, 400, "ô chưa điền đúng");
        assertThat(received.body()).contains("chưa điền.");

        dossier.toBeSurveyed().surveyed();
        String head = city.villageHead(dossier.family());
        city.officer(head).complete(dossier.task("userTask_holdVillageMeeting"),
                Answers.meeting(city.today(), 25, 24));
        dossier.completed("officer", "userTask_postPublicly", Answers.returned("Biên bản họp ghi sai số người dự"));
        HttpResponse<String> met = city.officer(head).complete(dossier.task("userTask_holdVillageMeeting"),
                Answers.fields("reason", "Không ghi kết quả của cuộc họp"));
        assertProblem(met, 400, "ô chưa điền đúng");
        assertThat(wrongFields(met)).contains("outcome");
        assertThat(met.body()).contains("Kết quả: chưa điền.");
        assertThat(city.openSteps(dossier.id())).containsExactly("userTask_holdVillageMeeting");
    }

    /** Three ways to complete a step, and what else is sent beside the form's fields never reaches the case. */
    @ParameterizedTest
    @ValueSource(strings = { "page", "complete", "submit-form" })
    void answerCannotSendTheCaseToAnotherCommune(String way) {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task(RECEIVE);
        String elsewhere = city.jdbc().queryForObject("""
                SELECT unit_key FROM admin_unit WHERE slug = 'ea-tu' AND valid_to = DATE '2025-06-30'""", String.class);
        Map<String, Object> answer = Answers.accepted(city.today());
        answer.put("communeKey", elsewhere);
        answer.put("somethingElse", "x".repeat(5000));

        HttpResponse<String> done = "page".equals(way) ? dossier.officer("clerk").complete(task, answer)
                : city.engineRest(CLERK).post("/task/" + task + "/" + way,
                        Map.of("variables", EngineRest.variables(answer)));

        assertThat(done.statusCode()).as(done.body()).isIn(200, 204);
        assertThat(city.jdbc().queryForList("SELECT candidate_group FROM task_item WHERE case_id = ?", String.class,
                dossier.id())).hasSize(1).noneMatch(group -> group.contains(elsewhere));
        assertThat(city.jdbc().queryForList("""
                SELECT v.name_ FROM act_ru_variable v JOIN act_ru_execution e ON e.id_ = v.proc_inst_id_
                WHERE e.business_key_ = ?""", String.class, dossier.id().toString()))
            .contains("communeKey").doesNotContain("somethingElse");
        dossier.completed("officer", "userTask_screenApplication", Answers.screened(2));
    }

    private HttpResponse<String> start(Map<String, Object> application) {
        return city.engineRest(CLERK).post("/process-definition/key/in-year-recognition/start",
                Map.of("variables", EngineRest.variables(application)));
    }

    private void assertUntouched(Dossier dossier, String step) {
        assertThat(city.openSteps(dossier.id())).containsExactly(step);
        assertThat(dossier.count("task_done WHERE case_id = ? AND element_id = '" + step + "'")).isZero();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = EngineRest.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(sentence);
    }

    private static List<String> wrongFields(HttpResponse<String> answer) {
        return StreamSupport.stream(EngineRest.json(answer).get("errors").spliterator(), false)
            .map(error -> error.get("field").asText()).toList();
    }

    private static List<String> restErrors(HttpResponse<String> answer) {
        List<String> fields = new ArrayList<>();
        EngineRest.json(answer).path("errors").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private int applications() {
        return city.jdbc().queryForObject("SELECT count(*) FROM application", Integer.class);
    }

    private int applicationsOf(Family family) {
        return city.jdbc().queryForObject("SELECT count(*) FROM application WHERE household_id = ?", Integer.class,
                family.id());
    }

    private int members(Family family) {
        return city.jdbc().queryForObject("SELECT count(*) FROM member WHERE household_id = ?", Integer.class,
                family.id());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + city.port() + path));
    }

    /** Sends without a log-in, with a cookie that is none or long expired. */
    private static HttpResponse<String> send(String cookie, HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
