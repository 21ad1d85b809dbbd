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

        overdueListShowsIt(dossier, task);

        assertThat(city.openSteps(dossier.id())).containsExactly(SCREEN);
        assertThat(city.jdbc().queryForObject("SELECT state FROM application WHERE id = ?", String.class, dossier.id()))
            .isEqualTo("RECEIVED");
        assertThat(dossier.audited("application.screened")).isZero();

        dossier.completed("officer", SCREEN, Answers.screened(2));
        assertThat(city.openSteps(dossier.id())).containsExactly("userTask_surveyHousehold");
    }

    private void overdueListShowsIt(Dossier dossier, String task) {
        String unit = city.unitKey("ea-kao");
        String number = city.jdbc().queryForObject("SELECT case_number FROM task_item WHERE task_id = ?", String.class, task);
        int page = 1;
        String list = city.officer("admin").get("/overdue?unit=" + unit).body();
        while (!list.contains(number) && list.contains("page=" + (page + 1))) {
            page++;
            list = city.officer("admin").get("/overdue?unit=" + unit + "&page=" + page).body();
        }
        assertThat(list).contains(number, "Đã báo").doesNotContain("/tasks/" + task, dossier.family().head());
        String seen = city.officer("auditor.bmt").get("/overdue?unit=" + unit + "&page=" + page).body();
        assertThat(seen).as("auditors read cases").contains("/tasks/" + task).doesNotContain(dossier.family().head());
        assertThat(city.officer("auditor.bmt").get("/tasks/" + task).statusCode()).isEqualTo(200);
        assertThat(city.officer("admin").get("/overdue?unit=" + city.unitKey("hoa-thang")).body()).doesNotContain(number);
        assertThat(city.officer("admin").get("/overdue?unit=99999.2016&page=999").body()).contains("Không có việc nào quá hạn.");
        assertThat(city.officer("admin").get("/overdue?unit=none").statusCode()).isEqualTo(400);
        assertThat(dossier.officer("chair").get("/overdue").statusCode()).isEqualTo(403);
        assertThat(city.officer("owner1.bmt").get("/overdue").statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").get("/tasks").body()).contains("href=\"/overdue\"");
        assertThat(dossier.officer("chair").get("/tasks").body()).doesNotContain("href=\"/overdue\"");
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
