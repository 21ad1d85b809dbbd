package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.api.Idempotency;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that got no answer sends its write again. */
@ScenarioTest
class IdempotencyScenarioTests {

    private static final String COMMUNE = "hoa-thuan";
    private static final String CLERK = "clerk." + COMMUNE;
    private static final String APPLICATIONS = "/api/v1/applications";

    @Autowired
    private City city;
    @Autowired
    private Idempotency idempotency;
    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void sameKeyAndContentGetTheSameAnswerAndNothingIsDoneTwice() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        HttpResponse<String> first = register(family, key);
        HttpResponse<String> again = register(family, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(EngineRest.json(again)).isEqualTo(EngineRest.json(first));
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(applicationsOf(family)).isEqualTo(1);
    }

    @Test
    void completedStepAnswersAgainThoughTheStepIsGone() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String path = "/api/v1/work-items/" + dossier.task("userTask_receiveApplication") + "/completion";
        Map<String, Object> answer = Map.of("answer", Answers.accepted(city.today()));
        String key = newKey();
        ApiClient.ok(city.api(CLERK).post(path, answer, key), 200);
        assertThat(city.api(CLERK).post(path, answer, key).headers().firstValue("Idempotency-Replayed")).contains("true");
        ApiClient.problem(city.api(CLERK).post(path, answer, newKey()), 409, "refusal.tasklist.alreadyDone");
    }

    @Test
    void keyOfAnotherRequestIs422() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        ApiClient.ok(register(family, key), 201);
        Map<String, Object> other = new LinkedHashMap<>(Answers.application(family, city.today()));
        other.put("hardshipDetail", "Việc khác");
        ApiClient.problem(city.api(CLERK).post(APPLICATIONS, other, key), 422, "refusal.api.keyReused");
        ApiClient.problem(city.api(CLERK).put("/api/v1/assessments/" + UUID.randomUUID() + "/sheet",
                Map.of("version", 1, "fields", Map.of()), key), 422, "refusal.api.keyReused");
        assertThat(applicationsOf(family)).isEqualTo(1);
    }

    @Test
    void orderOfTheFieldsIsNoOtherRequest() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        ApiClient.ok(register(family, key), 201);
        Map<String, Object> shuffled = new TreeMap<>(Comparator.reverseOrder());
        shuffled.putAll(Answers.application(family, city.today()));
        ApiClient.ok(city.api(CLERK).post(APPLICATIONS, shuffled, key), 201);
    }

    @Test
    void keysBelongToTheAccount() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        ApiClient.ok(register(family, key), 201);
        ApiClient.problem(city.api("officer." + COMMUNE).post(APPLICATIONS, Answers.application(family, city.today()), key),
                403, "refusal.identity.postMissing");
    }

    @Test
    void refusedRequestLeavesTheKeyFree() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        ApiClient.problem(city.api(CLERK).post(APPLICATIONS, Map.of(), key), 400, "refusal.invalidFields");
        ApiClient.ok(register(family, key), 201);
    }

    @Test
    void keysOfAWrongFormAreRefused() {
        Family family = city.family(COMMUNE);
        ApiClient.problem(register(family, "two words"), 400, "refusal.api.badKey");
        ApiClient.problem(register(family, "k".repeat(129)), 400, "refusal.api.badKey");
        ApiClient.ok(register(family, UUID.randomUUID() + "k".repeat(92)), 201);
    }

    @Test
    void ofTwoAtOnceOneActsAndTheOtherGetsItsAnswer() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 4)
            .mapToObj(number -> CompletableFuture.supplyAsync(() -> register(family, key))).toList();
        List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201)
            .filteredOn(answer -> answer.headers().firstValue("Idempotency-Replayed").isPresent()).hasSize(3);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(applicationsOf(family)).isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongForTheFirstIsTold() {
        Family family = city.family(COMMUNE);
        String key = newKey();
        new TransactionTemplate(transactions).executeWithoutResult(running -> {
            city.jdbc().update("INSERT INTO api_request (username, key, request_hash, created_at) VALUES (?, ?, '', now())",
                    CLERK, key);
            ApiClient.problem(register(family, key), 409, "refusal.api.stillRunning");
            running.setRollbackOnly();
        });
        ApiClient.ok(register(family, key), 201);
    }

    @Test
    void answersAreForgottenAfterADay() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String path = "/api/v1/work-items/" + dossier.task("userTask_receiveApplication") + "/completion";
        Map<String, Object> answer = Map.of("answer", Answers.accepted(city.today()));
        String key = newKey();
        ApiClient.ok(city.api(CLERK).post(path, answer, key), 200);
        age(key, "23 hours 59 minutes");
        idempotency.forgetOld();
        ApiClient.ok(city.api(CLERK).post(path, answer, key), 200);
        age(key, "24 hours 1 minute");
        ApiClient.problem(city.api(CLERK).post(path, answer, key), 409, "refusal.tasklist.alreadyDone");
        idempotency.forgetOld();
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM api_request WHERE key = ?", Integer.class, key)).isZero();
    }

    /** Makes an answer as old as if that time had passed. */
    private void age(String key, String age) {
        city.jdbc().update("UPDATE api_request SET created_at = ?::timestamptz - ?::interval WHERE key = ?",
                Timestamp.from(city.now()), age, key);
    }

    private HttpResponse<String> register(Family family, String key) {
        return city.api(CLERK).post(APPLICATIONS, Answers.application(family, city.today()), key);
    }

    private int applicationsOf(Family family) {
        Integer count = city.jdbc().queryForObject("SELECT count(*) FROM application WHERE household_id = ?", Integer.class,
                family.id());
        return count == null ? 0 : count;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
