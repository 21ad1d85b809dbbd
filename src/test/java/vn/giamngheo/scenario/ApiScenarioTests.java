package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** Other systems work on a case through the integration API, with the rules and refusals of every other client. */
@ScenarioTest
class ApiScenarioTests {

    private static final String COMMUNE = "hoa-phu";
    private static final String APPLICATIONS = "/api/v1/applications";

    @Autowired
    private City city;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void wholeCaseRunsThroughTheApi() {
        Family family = city.family(COMMUNE);
        Map<String, Object> application = application(family);
        application.put("receivedOn", city.today().toString());
        HttpResponse<String> registered = clerk().post(APPLICATIONS, application);
        JsonNode received = ApiClient.ok(registered, 201);
        UUID id = UUID.fromString(received.path("id").asText());
        assertThat(registered.headers().firstValue("Location")).contains(APPLICATIONS + "/" + id);
        assertThat(received.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(received.path("stateLabel").asText()).isNotBlank().isNotEqualTo("RECEIVED");
        String receipt = received.path("receiptNumber").asText();

        JsonNode found = ApiClient.ok(clerk().get(APPLICATIONS + "?receiptNumber=" + ApiClient.encode(receipt)), 200);
        assertThat(StreamSupport.stream(found.path("items").spliterator(), false).map(row -> row.path("id").asText()))
            .contains(id.toString());

        complete("officer", id, "userTask_screenApplication", Answers.screened(2));
        UUID assessment = UUID.fromString(read(id).path("assessmentId").asText());
        surveyOverTheApi(family, assessment);
        complete("surveyor1", id, "userTask_surveyHousehold", Answers.fields("outcome", "SURVEYED", "surveyedOn",
                city.today().toString(), "sheetEntry", "SAVED"));
        JsonNode met = ApiClient.ok(city.api(city.villageHead(family)).post(
                completion(id, "userTask_holdVillageMeeting"), Map.of("answer", Answers.meeting(city.today(), 25, 24))), 200);
        assertThat(met.path("next").size()).as("the next step belongs to another post").isZero();
        complete("officer", id, "userTask_postPublicly", Answers.posted(city.today()));

        HttpResponse<String> objected = city.api("officer." + COMMUNE).post(objections(assessment), objection());
        assertThat(UUID.fromString(ApiClient.ok(objected, 201).path("id").asText())).isNotNull();
        assertThat(city.openSteps(id)).containsExactly("userTask_recheckHousehold");
        ApiClient.problem(city.api("officer." + COMMUNE).post(objections(assessment), objection()), 409,
                "refusal.review.notPosted");
        assertThat(city.jdbc().queryForList("""
                SELECT DISTINCT client FROM audit_entry WHERE case_id = ? AND action <> 'paper.drawn'""", String.class, id))
            .containsExactly("API");
    }

    @Test
    void applicationThatIsNotTakenInAtOnceWaitsAtTheDesk() {
        Family family = city.family(COMMUNE);
        JsonNode registered = ApiClient.ok(clerk().post(APPLICATIONS, application(family)), 201);
        UUID id = UUID.fromString(registered.path("id").asText());
        assertThat(registered.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(registered.has("receiptNumber")).isFalse();
        assertThat(city.openSteps(id)).containsExactly("userTask_receiveApplication");

        JsonNode item = ApiClient.ok(clerk().get("/api/v1/work-items/" + city.task(id, "userTask_receiveApplication")), 200);
        assertThat(item.path("mayComplete").asBoolean()).isTrue();
        assertThat(item.path("item").path("title").asText()).isEqualTo(family.head());
        List<String> keys = StreamSupport.stream(item.path("fields").spliterator(), false)
            .map(field -> field.path("key").asText()).toList();
        assertThat(keys).contains("outcome", "receivedOn", "reason");
        JsonNode outcome = item.path("fields").get(keys.indexOf("outcome"));
        assertThat(outcome.path("required").asBoolean()).isTrue();
        assertThat(outcome.path("choices").findValuesAsText("value")).contains("ACCEPTED", "REJECTED");

        JsonNode forChair = ApiClient.ok(
                city.api("chair." + COMMUNE).get("/api/v1/work-items/" + city.task(id, "userTask_receiveApplication")), 200);
        assertThat(forChair.path("mayComplete").asBoolean()).isFalse();
        assertThat(forChair.path("fields").size()).isZero();
    }

    @Test
    void workItemsAreFilteredAndPaged() {
        Family family = city.family(COMMUNE);
        UUID id = UUID.fromString(ApiClient.ok(clerk().post(APPLICATIONS, application(family)), 201).path("id").asText());
        String task = city.task(id, "userTask_receiveApplication");

        String query = "/api/v1/work-items?step=userTask_receiveApplication&size=1&q=" + ApiClient.encode(family.head());
        JsonNode page = ApiClient.ok(clerk().get(query), 200);
        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(page.path("total").asInt()).isPositive();
        assertThat(page.path("pages").asInt()).isEqualTo(page.path("total").asInt());
        boolean listed = false;
        for (int number = 1; number <= page.path("pages").asInt(); number++) {
            JsonNode items = ApiClient.ok(clerk().get(query + "&page=" + number), 200).path("items");
            listed |= items.get(0).path("taskId").asText().equals(task);
        }
        assertThat(listed).isTrue();
        assertThat(ApiClient.ok(clerk().get("/api/v1/work-items?view=MINE"), 200).path("total").asInt()).isZero();
        assertThat(ApiClient.ok(clerk().get("/api/v1/work-items?due=OVERDUE&step=userTask_receiveApplication&q="
                + ApiClient.encode(family.head())), 200).path("items").findValuesAsText("taskId")).doesNotContain(task);
        assertThat(ApiClient.ok(city.api("officer." + COMMUNE).get("/api/v1/work-items"), 200).path("items")
            .findValuesAsText("taskId")).doesNotContain(task);
        assertThat(ApiClient.ok(clerk().get("/api/v1/work-items?page=90000"), 200).path("items").size()).isZero();
    }

    @Test
    void classOfAHouseholdIsToldWithBasisAndPurposeOnTheTrail() {
        Family family = city.family(COMMUNE);
        String basis = "Khoản 3 Điều 12 Luật Bảo hiểm y tế";
        String query = "?legalBasis=" + ApiClient.encode(basis) + "&purpose=" + ApiClient.encode("Cấp thẻ bảo hiểm y tế");
        HttpResponse<String> answer = city.api("officer." + COMMUNE).get(classOf(family) + query + "&on=2018-09-01");
        JsonNode told = ApiClient.ok(answer, 200);
        assertThat(told.path("householdClass").asText()).isEqualTo("NOT_POOR");
        assertThat(told.path("householdClassLabel").asText()).isNotBlank();
        assertThat(told.path("on").asText()).isEqualTo("2018-09-01");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        Map<String, Object> entry = city.jdbc().queryForMap("""
                SELECT username, client, after ->> 'legalBasis' AS basis, after ->> 'purpose' AS purpose, after ->> 'on' AS day
                FROM audit_entry WHERE household_id = ? AND action = 'household.classDisclosed'""", family.id());
        assertThat(entry).containsEntry("username", "officer." + COMMUNE).containsEntry("client", "API")
            .containsEntry("basis", basis).containsEntry("purpose", "Cấp thẻ bảo hiểm y tế").containsEntry("day", "2018-09-01");

        ApiClient officer = city.api("officer." + COMMUNE);
        assertThat(ApiClient.wrongFields(ApiClient.problem(officer.get(classOf(family)), 400, "error.invalidFields")))
            .containsExactly("legalBasis");
        JsonNode empty = ApiClient.problem(officer.get(classOf(family) + "?legalBasis=%20&purpose=abcd"), 400,
                "refusal.invalidFields");
        assertThat(ApiClient.wrongFields(empty)).containsExactlyInAnyOrder("legalBasis", "purpose");
        assertThat(ApiClient.wrongFields(ApiClient.problem(
                officer.get(classOf(family) + query + "&on=" + city.today().plusDays(1)), 400, "refusal.invalidFields")))
            .containsExactly("on");
        ApiClient.ok(officer.get(classOf(family) + query + "&on=" + city.today()), 200);
        ApiClient.problem(officer.get("/api/v1/households/24169-999999/class" + query), 404, "refusal.household.unknownCode");
        ApiClient.problem(city.api("officer.tan-lap").get(classOf(family) + query), 403,
                "refusal.identity.outsideYourUnit");
        ApiClient.ok(city.api("insurance.bmt").get(classOf(family) + query), 200);
        ApiClient.ok(city.api("bank.bmt").get(classOf(family) + query), 200);
        ApiClient.problem(city.api("loangroup1." + COMMUNE).get(classOf(family) + query), 403,
                "refusal.identity.outsideYourUnit");
        ApiClient.problem(city.api("owner1.bmt").get(classOf(family) + query), 403, "refusal.identity.outsideYourUnit");
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM audit_entry WHERE household_id = ? AND action = 'household.classDisclosed'""",
                Integer.class, family.id())).as("what was refused was not told").isEqualTo(4);
    }

    @Test
    void aWorkItemIsTakenAndGivenBackByItsPostOnly() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        String task = dossier.task("userTask_screenApplication");
        String path = "/api/v1/work-items/" + task;
        ApiClient officer = city.api("officer." + COMMUNE);

        ApiClient.problem(city.api("clerk." + COMMUNE).post(path + "/claim", Map.of()), 403, "refusal.task.notYourPost");
        ApiClient.problem(city.api("officer.tan-lap").post(path + "/claim", Map.of()), 403, "refusal.tasklist.otherUnit");
        ApiClient.problem(officer.post(path + "/release", Map.of()), 409, "refusal.task.notHeldByYou");
        assertThat(ApiClient.ok(officer.post(path + "/claim", Map.of()), 200).path("holder").asText())
            .isEqualTo("officer." + COMMUNE);
        assertThat(city.jdbc().queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class, task))
            .isEqualTo("officer." + COMMUNE);
        assertThat(ApiClient.ok(officer.get("/api/v1/work-items?view=MINE"), 200).path("items").findValuesAsText("taskId"))
            .contains(task);
        assertThat(ApiClient.ok(officer.post(path + "/release", Map.of()), 200).has("holder")).isFalse();
        ApiClient.problem(officer.post("/api/v1/work-items/no-such-task/claim", Map.of()), 404, "refusal.tasklist.unknownTask");

        dossier.completed("officer", "userTask_screenApplication", Answers.screened(2));
        ApiClient.problem(officer.post(path + "/claim", Map.of()), 409, "refusal.tasklist.alreadyDone");
    }

    /** Reads the blank sheet, saves a draft, runs into a colleague's version, confirms. */
    private void surveyOverTheApi(Family family, UUID assessment) {
        ApiClient surveyor = city.api("surveyor1." + COMMUNE);
        String sheet = "/api/v1/assessments/" + assessment + "/sheet";
        JsonNode blank = ApiClient.ok(surveyor.get(sheet), 200);
        long version = blank.path("version").asLong();
        assertThat(blank.path("fields").findValuesAsText("field")).contains("row1", "dep_TOILET", "asset_TV");
        assertThat(blank.path("problems").size()).isPositive();

        Map<String, Object> draft = sheet(version, Map.of("row3", "EDU_LOWER"), false);
        JsonNode saved = ApiClient.ok(surveyor.put(sheet, draft), 200);
        assertThat(saved.path("version").asLong()).isGreaterThan(version);
        assertThat(saved.path("confirmed").asBoolean()).isFalse();
        ApiClient.problem(surveyor.put(sheet, draft), 409, "refusal.review.changedMeanwhile");

        Map<String, Object> incomplete = sheet(saved.path("version").asLong(), Map.of("row3", "EDU_LOWER"), true);
        JsonNode refused = ApiClient.problem(surveyor.put(sheet, incomplete), 400, "refusal.invalidFields");
        assertThat(ApiClient.wrongFields(refused)).contains("row1");

        Map<String, String> answers = new HashMap<>();
        Answers.sheet(city.jdbc(), family, city.today(), true).forEach((field, value) -> answers.put(field, value.toString()));
        JsonNode confirmed = ApiClient.ok(surveyor.put(sheet, sheet(saved.path("version").asLong(), answers, true)), 200);
        assertThat(confirmed.path("confirmed").asBoolean()).isTrue();
        assertThat(confirmed.path("totals").path("householdClass").asText()).isEqualTo("POOR");
        assertThat(confirmed.path("problems").size()).isZero();
        ApiClient.problem(city.api("officer." + COMMUNE).get(sheet), 403, "refusal.review.notYourHousehold");
        ApiClient.problem(city.api("surveyor1.tan-lap").put(sheet, sheet(9, answers, false)), 403,
                "refusal.review.notYourHousehold");
    }

    private Map<String, Object> sheet(long version, Map<String, String> fields, boolean confirm) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("version", version);
        sheet.put("surveyedOn", city.today().toString());
        sheet.put("fields", fields);
        sheet.put("confirm", confirm);
        return sheet;
    }

    private Map<String, Object> objection() {
        return Map.of("raisedBy", "Y Bhem Niê", "content", "Hộ có thêm thu nhập từ cho thuê đất rẫy", "raisedOn",
                city.today().toString());
    }

    private void complete(String post, UUID id, String step, Map<String, Object> answer) {
        ApiClient.ok(city.api(post + "." + COMMUNE).post(completion(id, step), Map.of("answer", answer)), 200);
    }

    private String completion(UUID id, String step) {
        return "/api/v1/work-items/" + city.task(id, step) + "/completion";
    }

    private JsonNode read(UUID id) {
        return ApiClient.ok(clerk().get(APPLICATIONS + "/" + id), 200);
    }

    private ApiClient clerk() {
        return city.api("clerk." + COMMUNE);
    }

    private Map<String, Object> application(Family family) {
        return new LinkedHashMap<>(Answers.application(family, city.today()));
    }

    private static String classOf(Family family) {
        return "/api/v1/households/" + family.code() + "/class";
    }

    private static String objections(UUID assessment) {
        return "/api/v1/assessments/" + assessment + "/objections";
    }
}
