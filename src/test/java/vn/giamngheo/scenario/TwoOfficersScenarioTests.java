package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two surveyors of one commune at the same survey step. */
@ScenarioTest
class TwoOfficersScenarioTests {

    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String FIRST = "surveyor1";
    private static final String SECOND = "surveyor2";

    @Autowired
    private City city;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void colleagueWaitsUntilTheHolderGivesTheStepBack() {
        Dossier dossier = Dossier.registered(city, "hoa-thang").toBeSurveyed();
        String task = dossier.task(SURVEY);
        Officer first = dossier.officer(FIRST);
        Officer second = dossier.officer(SECOND);

        assertThat(first.postForm("/tasks/" + task + "/claim", Map.of()).statusCode()).isEqualTo(302);
        assertThat(holder(task)).isEqualTo(dossier.username(FIRST));

        HttpResponse<String> refused = second.complete(task, dossier.sheet());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("đang do").contains(city.fullName(dossier.username(FIRST)));
        assertThat(city.engineRest(dossier.username(SECOND)).complete(task, dossier.sheet()).statusCode())
            .isEqualTo(409);
        assertThat(second.postForm("/tasks/" + task + "/claim", Map.of()).statusCode()).isEqualTo(409);
        assertThat(second.postForm("/tasks/" + task + "/release", Map.of()).statusCode()).isEqualTo(409);
        assertThat(surveys(dossier)).isZero();
        assertThat(city.openSteps(dossier.id())).containsExactly(SURVEY);
        assertThat(holder(task)).isEqualTo(dossier.username(FIRST));

        assertThat(first.postForm("/tasks/" + task + "/release", Map.of()).statusCode()).isEqualTo(302);
        assertThat(holder(task)).isNull();
        dossier.completed(SECOND, SURVEY, dossier.sheet());

        assertSurveyedOnceBy(dossier, task, SECOND);
    }

    @RepeatedTest(10)
    void oneOfTwoAtTheSameMomentWinsAndTheOtherIsTold() throws Exception {
        Dossier dossier = Dossier.registered(city, "hoa-thang").toBeSurveyed();
        String task = dossier.task(SURVEY);
        Map<String, Object> sheet = dossier.sheet();
        Officer first = dossier.officer(FIRST);
        Officer second = dossier.officer(SECOND);

        List<HttpResponse<String>> answers = atOnce(() -> first.complete(task, sheet),
                () -> second.complete(task, sheet));

        assertThat(answers).extracting(HttpResponse::statusCode)
            .as("answers: %s", answers.stream().map(HttpResponse::body).toList()).containsExactlyInAnyOrder(200, 409);
        assertSurveyedOnceBy(dossier, task, answers.get(0).statusCode() == 200 ? FIRST : SECOND);
    }

    private void assertSurveyedOnceBy(Dossier dossier, String task, String post) {
        String surveyor = dossier.username(post);
        assertThat(city.jdbc().queryForList("""
                SELECT s.surveyor || ' ' || s.state FROM survey s JOIN assessment a ON a.id = s.assessment_id
                WHERE a.case_id = ?""", String.class, dossier.id())).containsExactly(surveyor + " CONFIRMED");
        assertThat(dossier.audited("assessment.sheetConfirmed")).isEqualTo(1);
        assertThat(dossier.audited("assessment.surveyed")).isEqualTo(1);
        assertThat(dossier.audited("assessment.classified")).isEqualTo(1);
        assertThat(city.jdbc().queryForList("SELECT completed_by FROM task_done WHERE task_id = ?", String.class, task))
            .containsExactly(surveyor);
        assertThat(city.openSteps(dossier.id())).containsExactly("userTask_holdVillageMeeting");
    }

    private static int surveys(Dossier dossier) {
        return dossier.count("survey s JOIN assessment a ON a.id = s.assessment_id WHERE a.case_id = ?");
    }

    private String holder(String task) {
        return city.jdbc().queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class, task);
    }

    /** Starts both together, answers in their order. */
    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<T> ofOne = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return one.call();
            });
            Future<T> ofOther = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return other.call();
            });
            return List.of(ofOne.get(90, TimeUnit.SECONDS), ofOther.get(90, TimeUnit.SECONDS));
        }
        finally {
            two.shutdownNow();
        }
    }
}
