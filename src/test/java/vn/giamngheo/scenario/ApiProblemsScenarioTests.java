package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the API refuses, it says so with the right status, a code that never changes and a Vietnamese sentence. */
@ScenarioTest
class ApiProblemsScenarioTests {

    private static final String COMMUNE = "hoa-xuan";
    private static final String CLERK = "clerk." + COMMUNE;
    private static final String APPLICATIONS = "/api/v1/applications";

    @Autowired
    private City city;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void nobodyAndAWrongPasswordAre401() {
        HttpResponse<String> nobody = ApiClient.nobody(city.port()).get("/api/v1/work-items");
        ApiClient.problem(nobody, 401, "refusal.identity.nobody");
        assertThat(nobody.headers().allValues("WWW-Authenticate")).anyMatch(value -> value.startsWith("Basic"))
            .anyMatch(value -> value.startsWith("Bearer"));
        ApiClient.problem(ApiClient.basic(city.port(), CLERK, "wrong").get("/api/v1/work-items"), 401,
                "refusal.identity.wrongPassword");
        assertThat(nobody.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void browserSessionIsNoLogInForTheApi() {
        HttpResponse<String> answer = city.officer(CLERK).get("/api/v1/work-items");
        ApiClient.problem(answer, 401, "refusal.identity.nobody");
    }

    @Test
    void wrongFieldsAreNamedWithTheirCodes() {
        JsonNode empty = ApiClient.problem(clerk().post(APPLICATIONS, Map.of()), 400, "refusal.invalidFields");
        assertThat(ApiClient.wrongFields(empty)).contains("householdCode", "applicantName", "channel", "hardshipReason",
                "submittedOn");
        assertThat(empty.path("errors").get(0).path("code").asText()).isEqualTo("refusal.field.missing");
        assertThat(empty.path("errors").get(0).path("message").asText()).contains("chưa điền");

        Map<String, Object> application = application();
        application.put("channel", "PIGEON");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().post(APPLICATIONS, application), 400,
                "error.invalidFields"))).containsExactly("channel");
        application = application();
        application.put("submittedOn", "31/02/2018");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().post(APPLICATIONS, application), 400,
                "error.invalidFields"))).containsExactly("submittedOn");
        application = application();
        application.put("contactEmail", "no address");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().post(APPLICATIONS, application), 400,
                "refusal.invalidFields"))).containsExactly("contactEmail");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().get("/api/v1/work-items?size=101"), 400,
                "error.invalidFields"))).containsExactly("size");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().get("/api/v1/work-items?page=0"), 400,
                "error.invalidFields"))).containsExactly("page");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().get("/api/v1/work-items?view=EVERYTHING"), 400,
                "error.invalidFields"))).containsExactly("view");
        assertThat(ApiClient.wrongFields(ApiClient.problem(clerk().get(APPLICATIONS + "/not-an-id"), 400,
                "error.invalidFields"))).containsExactly("id");
        JsonNode objection = ApiClient.problem(
                clerk().post("/api/v1/assessments/" + UUID.randomUUID() + "/objections", Map.of()), 400,
                "error.invalidFields");
        assertThat(ApiClient.wrongFields(objection)).containsExactlyInAnyOrder("raisedBy", "content", "raisedOn");
        JsonNode sheet = ApiClient.problem(clerk().put("/api/v1/assessments/" + UUID.randomUUID() + "/sheet",
                Map.of("floorAreaM2", 0)), 400, "error.invalidFields");
        assertThat(ApiClient.wrongFields(sheet)).containsExactlyInAnyOrder("version", "fields", "floorAreaM2");
    }

    @Test
    void whatIsNoJsonIs400AndAnotherTypeIs415() {
        ApiClient.problem(clerk().send("POST", APPLICATIONS, "{\"householdCode\":", null), 400, "error.400");
        ApiClient.problem(clerk().send("POST", APPLICATIONS, null, null, "Content-Type", "application/json"), 400, "error.400");
        ApiClient.problem(clerk().send("POST", APPLICATIONS, "<a/>", null, "Content-Type", "application/xml"), 415,
                "error.415");
    }

    @Test
    void otherMethodsAddressesAndFormatsAreRefused() {
        HttpResponse<String> method = clerk().send("DELETE", APPLICATIONS, null, null);
        ApiClient.problem(method, 405, "error.405");
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        ApiClient.problem(clerk().get("/api/v1/nothing"), 404, "error.404");
        HttpResponse<String> format = clerk().send("GET", "/api/v1/work-items", null, null, "Accept", "text/csv");
        assertThat(format.statusCode()).isEqualTo(406);
        ApiClient.problem(clerk().send("GET", "/api/v1/nothing", null, null, "Accept", "text/html"), 404, "error.404");
    }

    @Test
    void unknownThingsAre404() {
        UUID unknown = UUID.randomUUID();
        ApiClient.problem(clerk().get(APPLICATIONS + "/" + unknown), 404, "refusal.recognition.unknownApplication");
        ApiClient.problem(clerk().get("/api/v1/work-items/" + unknown), 404, "refusal.tasklist.unknownTask");
        ApiClient.problem(clerk().post("/api/v1/work-items/" + unknown + "/completion", Map.of("answer", Map.of())), 404,
                "refusal.tasklist.unknownTask");
        ApiClient.problem(city.api("surveyor1." + COMMUNE).get("/api/v1/assessments/" + unknown + "/sheet"), 404,
                "refusal.review.unknownAssessment");
        assertThat(ApiClient.ok(clerk().get(APPLICATIONS + "?receiptNumber=none"), 200).path("items").size()).isZero();
    }

    @Test
    void otherUnitsAndPostsAre403AndNothingIsWritten() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String item = "/api/v1/work-items/" + dossier.task("userTask_receiveApplication");
        Map<String, Object> answer = Map.of("answer", Answers.accepted(city.today()));
        ApiClient.problem(city.api("clerk.tan-lap").get(APPLICATIONS + "/" + dossier.id()), 403,
                "refusal.identity.outsideYourUnit");
        ApiClient.problem(city.api("clerk.tan-lap").get(item), 403, "refusal.tasklist.otherUnit");
        ApiClient.problem(city.api("clerk.tan-lap").post(item + "/completion", answer), 403, "refusal.tasklist.otherUnit");
        ApiClient.problem(city.api("chair." + COMMUNE).post(item + "/completion", answer), 403,
                "refusal.task.notYourPost");
        ApiClient.problem(city.api("admin").get(APPLICATIONS + "/" + dossier.id()), 403, "refusal.identity.outsideYourUnit");
        ApiClient.problem(city.api("officer." + COMMUNE).post(APPLICATIONS, application()), 403,
                "refusal.identity.postMissing");
        assertThat(city.openSteps(dossier.id())).containsExactly("userTask_receiveApplication");
    }

    @Test
    void sameRulesAsInEveryClientRefuseWithTheSameWords() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task("userTask_receiveApplication");
        JsonNode byApi = ApiClient.problem(clerk().post("/api/v1/work-items/" + task + "/completion",
                Map.of("answer", Map.of())), 400, "refusal.invalidFields");
        JsonNode byPage = EngineRest.json(dossier.officer("clerk").complete(task, Map.of()));
        assertThat(byApi).isEqualTo(byPage);

        Map<String, Object> again = new LinkedHashMap<>(Answers.application(dossier.family(), city.today()));
        ApiClient.problem(clerk().post(APPLICATIONS, again), 409, "refusal.recognition.openApplication");
        dossier.received();
        ApiClient.problem(clerk().get("/api/v1/work-items/" + task), 409, "refusal.tasklist.alreadyDone");
        ApiClient.problem(clerk().post("/api/v1/work-items/" + task + "/completion",
                Map.of("answer", Answers.accepted(city.today()))), 409, "refusal.tasklist.alreadyDone");
    }

    @Test
    void charactersThatNoTextHoldsFailNothing() {
        Map<String, Object> application = application();
        application.put("hardshipDetail", "a\u0000b");
        String id = ApiClient.ok(clerk().post(APPLICATIONS, application), 201).path("id").asText();
        assertThat(city.jdbc().queryForObject("SELECT hardship_detail FROM application WHERE id = ?::uuid", String.class, id))
            .isEqualTo("ab");
        application = application();
        application.put("householdCode", "24169\u0000");
        assertThat(clerk().post(APPLICATIONS, application).statusCode()).isEqualTo(400);
        assertThat(clerk().get("/api/v1/work-items/%00").statusCode()).isEqualTo(400);
    }

    private ApiClient clerk() {
        return city.api(CLERK);
    }

    private Map<String, Object> application() {
        Family family = city.family(COMMUNE);
        return new LinkedHashMap<>(Answers.application(family, city.today()));
    }
}
