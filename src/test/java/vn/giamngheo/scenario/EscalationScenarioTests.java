package vn.giamngheo.scenario;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.tasklist.Escalation;

import static org.assertj.core.api.Assertions.assertThat;

/** A received application that nobody works on. */
@ScenarioTest
class EscalationScenarioTests {

    private static final String SCREEN = "userTask_screenApplication";
    private static final String ESCALATED = "task.escalated";

    @Autowired
    private City city;
    @Autowired
    private Escalation escalation;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void overdueStepComesBeforeTheSuperiorOnceAndIsDecidedByNobody() {
        Dossier dossier = Dossier.registered(city, "ea-kao").received();
        String task = dossier.task(SCREEN);
        escalateAll();
        assertThat(dossier.audited(ESCALATED)).as("not overdue yet").isZero();

        city.daysPass(30);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            escalateAll();
            assertThat(dossier.audited(ESCALATED)).isEqualTo(1);
        });
        escalateAll();
        assertThat(dossier.audited(ESCALATED)).as("once only").isEqualTo(1);
        assertThat(city.jdbc().queryForObject("""
                SELECT after ->> 'step' FROM audit_entry WHERE case_id = ? AND action = 'task.escalated'""", String.class,
                dossier.id())).isEqualTo(SCREEN);

        Officer chair = dossier.officer("chair");
        HttpResponse<String> list = chair.get("/tasks?view=ESCALATED&q=" + number(task));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("/tasks/" + task);
        assertThat(chair.get("/tasks?view=POSTS&q=" + number(task)).body()).doesNotContain("/tasks/" + task);
        assertThat(chair.get("/tasks/" + task).statusCode()).isEqualTo(200);
        assertThat(chair.complete(task, Answers.screened(2)).statusCode()).isEqualTo(403);
        assertThat(city.officer("chair.hoa-thang").get("/tasks/" + task).statusCode()).isEqualTo(403);

        assertThat(city.openSteps(dossier.id())).containsExactly(SCREEN);
        assertThat(city.jdbc().queryForObject("SELECT state FROM application WHERE id = ?", String.class, dossier.id()))
            .isEqualTo("RECEIVED");
        assertThat(dossier.audited("application.screened")).isZero();

        dossier.completed("officer", SCREEN, Answers.screened(2));
        assertThat(city.openSteps(dossier.id())).containsExactly("userTask_surveyHousehold");
    }

    /** The application's own timer may be at it too, so row by row it is once all the same. */
    private void escalateAll() {
        int escalated;
        do {
            escalated = escalation.escalateOverdue();
        }
        while (escalated > 0);
    }

    private String number(String task) {
        String number = city.jdbc().queryForObject("SELECT case_number FROM task_item WHERE task_id = ?", String.class,
                task);
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
