package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.Outside;
import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** Bearer tokens of an OpenID Connect provider at the API, at engine REST and at the metrics, beside HTTP Basic. */
@ScenarioTest
class MachineLoginScenarioTests {

    private static final String COMMUNE = "khanh-xuan";
    private static final String CLERK = "clerk." + COMMUNE;
    private static final String WORK = "/api/v1/work-items";

    @Autowired
    private City city;

    @Test
    void tokenWorksWithThePostsOfItsAccount() {
        ApiClient clerk = bearer(Outside.token(CLERK));
        Family family = city.family(COMMUNE);
        HttpResponse<String> registered = clerk.post("/api/v1/applications", Answers.application(family, city.today()));
        UUID id = UUID.fromString(ApiClient.ok(registered, 201).path("id").asText());
        assertThat(registered.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(city.jdbc().queryForObject("""
                SELECT username FROM audit_entry WHERE case_id = ? AND action = 'application.registered'""", String.class,
                id)).isEqualTo(CLERK);
        ApiClient.problem(bearer(Outside.token("clerk.tan-lap")).get("/api/v1/applications/" + id), 403,
                "refusal.identity.outsideYourUnit");
        ApiClient.ok(bearer(Outside.token(CLERK.toUpperCase())).get(WORK), 200);
    }

    @Test
    void tokenOpensEngineRestWithTheSameGuards() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String task = dossier.task("userTask_receiveApplication");
        String path = "/engine-rest/task/" + task;
        assertThat(ApiClient.ok(bearer(Outside.token(CLERK)).get(path), 200).path("id").asText()).isEqualTo(task);
        assertThat(bearer(Outside.token("clerk.tan-lap")).get(path).statusCode()).isIn(403, 404);
        assertThat(bearer(Outside.token("chair." + COMMUNE)).post(path + "/complete", Map.of()).statusCode())
            .isGreaterThanOrEqualTo(400).isLessThan(500);
        HttpResponse<String> done = bearer(Outside.token(CLERK)).post(path + "/complete",
                Map.of("variables", EngineRest.variables(Answers.accepted(city.today()))));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        ApiClient.problem(bearer(Outside.forged(CLERK)).get(path), 401, "refusal.identity.wrongToken");
        ApiClient.problem(ApiClient.nobody(city.port()).get(path), 401, "refusal.identity.nobody");
        ApiClient.ok(city.api(CLERK).get("/engine-rest/task/count"), 200);
    }

    @Test
    void metricsAreForAdministratorsOnly() {
        assertThat(bearer(Outside.token("admin")).get("/actuator/prometheus").body())
            .contains("giamngheo_outbox_messages{state=\"dead\"}", "giamngheo_outbox_messages{state=\"pending\"}");
        ApiClient.problem(bearer(Outside.token(CLERK)).get("/actuator/prometheus"), 403, "refusal.identity.notPermitted");
    }

    @Test
    void tokensThatProveNothingAre401() {
        Instant now = Instant.now();
        for (String token : List.of("rubbish", Outside.forged(CLERK), Outside.token(CLERK) + "x",
                Outside.token(Outside.claims(CLERK).expirationTime(Date.from(now.minusSeconds(120))).build()),
                Outside.token(Outside.claims(CLERK).notBeforeTime(Date.from(now.plusSeconds(300))).build()),
                Outside.token(Outside.claims(CLERK).audience("another-system").build()),
                Outside.token(Outside.claims(CLERK).audience((String) null).build()),
                Outside.token(Outside.claims(CLERK).issuer("https://elsewhere.invalid").build()))) {
            HttpResponse<String> answer = bearer(token).get(WORK);
            ApiClient.problem(answer, 401, "refusal.identity.wrongToken");
            assertThat(answer.headers().allValues("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Bearer") && challenge.contains("invalid_token"));
        }
    }

    @Test
    void goodTokenOfAnUnknownAccountIs401() {
        for (JsonNode problem : List.of(
                ApiClient.problem(bearer(Outside.token("nobody.knows")).get(WORK), 401, "refusal.identity.unknownTokenAccount"),
                ApiClient.problem(bearer(Outside.token(Outside.claims(CLERK).claim("preferred_username", null).build()))
                    .get(WORK), 401, "refusal.identity.unknownTokenAccount"),
                ApiClient.problem(bearer(Outside.token(Outside.claims(CLERK).claim("preferred_username", 7).build()))
                    .get(WORK), 401, "refusal.identity.unknownTokenAccount"))) {
            assertThat(problem.path("detail").asText()).contains("tài khoản");
        }
    }

    @Test
    void accountThatWasClosedHasNoTokenAnyMore() {
        String username = "women." + COMMUNE;
        ApiClient.ok(bearer(Outside.token(username)).get(WORK), 200);
        city.jdbc().update("UPDATE account SET active = false WHERE username = ?", username);
        try {
            ApiClient.problem(bearer(Outside.token(username)).get(WORK), 401, "refusal.identity.unknownTokenAccount");
        }
        finally {
            city.jdbc().update("UPDATE account SET active = true WHERE username = ?", username);
        }
    }

    @Test
    void tokenOpensNoPage() {
        assertThat(bearer(Outside.token(CLERK)).get("/tasks").statusCode()).isIn(302, 401);
    }

    private ApiClient bearer(String token) {
        return ApiClient.bearer(city.port(), token);
    }
}
