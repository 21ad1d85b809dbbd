package vn.giamngheo.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.giamngheo.ScenarioTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The one log-in, over HTTP: pages, Camunda's web applications, engine REST. */
@ScenarioTest
class IdentityScenarioTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PROCESS = "identityTestErrand";

    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    @Test
    void asksForALogInAndRemembersThePage() {
        Browser browser = new Browser();

        HttpResponse<String> refused = browser.get("/households?text=niê");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).endsWith("/login");

        assertThat(location(browser.logIn("officer.ea-kao", "giamngheo"))).contains("/households?text=ni");
    }

    @Test
    void showsTheLogInPageToEverybodyUnderAStrictPolicy() {
        HttpResponse<String> page = new Browser().get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"_csrf\"").contains("name=\"username\"").contains("clerk.ea-kao");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self';");
    }

    @Test
    void answersScriptsWithAProblemInsteadOfThePage() throws IOException {
        HttpResponse<String> answer = new Browser().get("/tasks", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).get("code").asText()).isEqualTo("refusal.identity.nobody");
        assertThat(new Browser().get("/tasks", "HX-Request", "true").statusCode()).isEqualTo(401);
        assertThat(new Browser().get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsThatTheSessionHasEnded() {
        HttpResponse<String> answer = new Browser().get("/tasks", "Cookie", "SESSION=MDAwMDAwMDAtMDAwMC0wMDAw");

        assertThat(location(answer)).endsWith("/login?expired");
    }

    @Test
    void refusesAWrongPasswordAndCountsIt() {
        Browser browser = new Browser();

        assertThat(location(browser.logIn("front.tan-lap", "wrong"))).endsWith("/login?error");
        assertThat(audited("login.refused", "front.tan-lap")).isEqualTo(1);
        assertThat(location(browser.logIn("front.tan-lap", "giamngheo"))).doesNotContain("error");
        assertThat(failures("front.tan-lap")).isZero();
    }

    @Test
    void stopsGuessingOfOneAccountOnly() {
        Browser browser = new Browser();
        for (int attempt = 0; attempt < 8; attempt++) {
            browser.logIn("front.tan-an", "guess" + attempt);
        }

        assertThat(location(browser.logIn("front.tan-an", "giamngheo"))).endsWith("/login?error&blocked");
        assertThat(rest("front.tan-an", "giamngheo", "/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(location(browser.logIn("front.tan-hoa", "giamngheo"))).doesNotContain("error");
    }

    @Test
    void auditsLogInAndLogOutWithoutThePassword() {
        Browser browser = new Browser();
        browser.logIn("front.ea-tam", "giamngheo");
        browser.post("/logout", Map.of());

        assertThat(audited("login.done", "front.ea-tam")).isEqualTo(1);
        assertThat(audited("logout.done", "front.ea-tam")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action LIKE 'log%' AND (after::text || before::text) LIKE"
                + " '%giamngheo%'").query(Integer.class).single()).isZero();
    }

    @Test
    void engineRestTakesHttpBasicAndNeverTheSession() {
        Browser browser = new Browser();
        browser.logIn("officer.ea-kao", "giamngheo");

        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/v1/anything").statusCode()).isEqualTo(401);
        assertThat(rest("officer.ea-kao", "giamngheo", "/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(rest("officer.ea-kao", "wrong", "/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void officerSeesNoTaskOfAnotherCommune() throws IOException {
        String own = errand("commune-officer:24169.2016");
        String foreign = errand("commune-officer:24118.2016");

        HttpResponse<String> tasks = rest("officer.ea-kao", "giamngheo", "/engine-rest/task?processDefinitionKey=" + PROCESS);

        assertThat(json.readTree(tasks.body()).findValuesAsText("processInstanceId")).contains(own).doesNotContain(foreign);
        assertThat(json.readTree(rest("officer.tan-lap", "giamngheo",
                "/engine-rest/task?processDefinitionKey=" + PROCESS).body()).findValuesAsText("processInstanceId"))
            .contains(foreign).doesNotContain(own);
    }

    @Test
    void camundaTasklistKnowsTheSession() throws IOException {
        Browser browser = new Browser();
        browser.logIn("clerk.ea-kao", "giamngheo");

        JsonNode user = json.readTree(browser.getJson("/camunda/api/admin/auth/user/default"));
        assertThat(user.get("userId").asText()).isEqualTo("clerk.ea-kao");
        assertThat(user.get("authorizedApps").toString()).contains("tasklist").doesNotContain("cockpit");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        JsonNode filters = json.readTree(browser.getJson("/camunda/api/engine/engine/default/filter?resourceType=Task"));
        assertThat(filters).hasSize(3);
        assertThat(browser.get("/camunda/api/engine/engine/default/filter/" + filters.get(0).get("id").asText() + "/list",
                "Accept", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void administratorReachesCockpitAndAdmin() throws IOException {
        Browser browser = new Browser();
        browser.logIn("admin", "giamngheo");

        JsonNode user = json.readTree(browser.getJson("/camunda/api/admin/auth/user/default"));
        assertThat(user.get("authorizedApps").toString()).contains("tasklist", "cockpit", "admin");
        JsonNode users = json.readTree(browser.getJson("/camunda/api/engine/engine/default/user?maxResults=500"));
        assertThat(users.findValuesAsText("id")).contains("chair.ea-kao", "owner2.bmt");
    }

    @Test
    void processOwnerReadsDefinitionsOnly() throws IOException {
        errand("commune-officer:24169.2016");

        assertThat(json.readTree(rest("owner1.bmt", "giamngheo", "/engine-rest/process-definition?key=" + PROCESS).body()))
            .isNotEmpty();
        assertThat(json.readTree(rest("owner1.bmt", "giamngheo", "/engine-rest/task").body())).isEmpty();
        assertThat(json.readTree(rest("owner1.bmt", "giamngheo", "/engine-rest/process-instance").body())).isEmpty();
    }

    @Test
    void logOutOfTasklistEndsBoth() {
        Browser browser = new Browser();
        browser.logIn("officer.ea-kao", "giamngheo");
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", Map.of()).statusCode()).isEqualTo(204);

        assertThat(location(browser.get("/tasks"))).contains("/login");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    }

    @Test
    void camundasOwnLogInIsClosed() {
        Browser browser = new Browser();

        assertThat(browser.post("/camunda/api/admin/auth/user/default/login/tasklist",
                Map.of("username", "admin", "password", "giamngheo")).statusCode()).isIn(302, 401, 403);
    }

    @Test
    void nonAdministratorsFindOnlyThemselves() throws IOException {
        assertThat(json.readTree(rest("clerk.ea-kao", "giamngheo", "/engine-rest/user").body()).findValuesAsText("id"))
            .containsExactly("clerk.ea-kao");
        assertThat(json.readTree(rest("clerk.ea-kao", "giamngheo", "/engine-rest/group").body()).findValuesAsText("id"))
            .containsExactlyInAnyOrder("officers", "one-stop-clerk:24169.2016", "one-stop-clerks");
    }

    @Test
    void groupsCarryTheTitleOfThePost() {
        assertThat(identity.createGroupQuery().groupId("commune-chair:24169.2016").singleResult().getName())
            .isEqualTo("Chủ tịch UBND xã Ea Kao");
        assertThat(identity.createUserQuery().memberOfGroup("surveyor:24169.2016").list()).extracting("id")
            .containsExactly("surveyor1.ea-kao", "surveyor2.ea-kao");
    }

    @Test
    void everyHamletHasAHead() {
        List<String> vacant = jdbc.sql("""
                SELECT unit_key FROM admin_unit u WHERE unit_type IN ('RESIDENTIAL_GROUP', 'HAMLET', 'BUON')
                AND valid_from <= '2018-09-03' AND parent_key IN (SELECT unit_key FROM admin_unit WHERE valid_from <= '2018-09-03')
                AND NOT EXISTS (SELECT 1 FROM post p WHERE p.unit_key = u.unit_key AND p.role = 'village-head')""")
            .query(String.class).list();

        assertThat(vacant).isEmpty();
    }

    @Test
    void onlyAdministratorsMoveTheDemoClock() {
        Browser officer = new Browser();
        officer.logIn("officer.ea-kao", "giamngheo");

        assertThat(officer.get("/demo/clock").statusCode()).isEqualTo(403);
        assertThat(officer.post("/demo/clock", Map.of("days", "1", "hours", "0")).statusCode()).isEqualTo(403);
    }

    @Test
    void demoClockOnlyMovesForward() {
        Browser admin = new Browser();
        admin.logIn("admin", "giamngheo");
        admin.get("/demo/clock");
        long before = offset();

        assertThat(admin.post("/demo/clock", Map.of("days", "-1", "hours", "0")).statusCode()).isEqualTo(200);
        assertThat(offset()).isEqualTo(before);
        assertThat(admin.post("/demo/clock", Map.of("days", "0", "hours", "1")).statusCode()).isEqualTo(302);
        assertThat(offset()).isGreaterThanOrEqualTo(before + 3600);
        assertThat(audited("demo.clockMoved", "demo")).isPositive();
    }

    @Test
    void metricsAreForAdministratorsAndHealthForAll() {
        assertThat(new Browser().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(new Browser().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(rest("officer.ea-kao", "giamngheo", "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(rest("admin", "giamngheo", "/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    private String errand(String group) {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).count() == 0) {
            repository.createDeployment().addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1).startEvent().userTask("userTask_runErrand").camundaCandidateGroups("${group}")
                .endEvent().done()).deploy();
        }
        return runtime.startProcessInstanceByKey(PROCESS, Map.of("group", group)).getId();
    }

    private int audited(String action, String subject) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_id = :subject")
            .param("action", action).param("subject", subject).query(Integer.class).single();
    }

    private int failures(String username) {
        return jdbc.sql("SELECT count(*) FROM login_failure WHERE username = :username").param("username", username)
            .query(Integer.class).single();
    }

    private long offset() {
        return jdbc.sql("SELECT offset_seconds FROM demo_clock").query(Long.class).single();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> rest(String username, String password, String path) {
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
        return send(HttpClient.newHttpClient(), HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Basic " + basic).GET());
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        }
        catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A browser without a screen: keeps cookies and the token of the last form. */
    private final class Browser {

        private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER).build();
        private String csrf = "";

        HttpResponse<String> get(String path, String... header) {
            HttpRequest.Builder request = request(path).GET();
            if (header.length > 0) {
                request.setHeader(header[0], header[1]);
            }
            HttpResponse<String> page = send(http, request);
            Matcher token = CSRF.matcher(page.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return page;
        }

        String getJson(String path) {
            HttpResponse<String> answer = get(path, "Accept", "application/json");
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            return answer.body();
        }

        HttpResponse<String> logIn(String username, String password) {
            get("/login");
            HttpResponse<String> answer = post("/login", Map.of("username", username, "password", password));
            get("/tasks");
            return answer;
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            String form = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(csrf, UTF_8)));
            return send(http, request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path.replace("ê", "%C3%AA")))
                .header("Accept", "text/html,*/*");
        }
    }
}
