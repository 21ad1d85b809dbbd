package vn.giamngheo.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.giamngheo.GiamNgheoApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** The application stops while a list is posted, and starts again on the same data after the posting has run out. */
class RestartScenarioTests {

    private static final Duration POSTING_AND_MORE = Duration.ofDays(15);

    @TempDir
    private Path directory;

    private long engineDistance;

    /** The engine's clock belongs to the whole Java process, so to other tests' applications too. */
    @BeforeEach
    void rememberEngineClock() {
        engineDistance = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
    }

    @AfterEach
    void restoreEngineClock() {
        ClockUtil.offset(engineDistance);
    }

    @Test
    void postingThatRanOutWhileTheApplicationWasDownIsClosedOnce() {
        UUID application;
        try (ConfigurableApplicationContext first = start(false)) {
            City city = first.getBean(City.class);
            Dossier dossier = Dossier.registered(city, "ea-kao").toBeSurveyed().surveyed().posted();
            application = dossier.id();
            assertThat(city.openSteps(application)).isEmpty();
            assertThat(timers(city)).isEqualTo(1);
            city.projectionEqualsEngine();
            assertThat(city.jdbc().update("UPDATE demo_clock SET offset_seconds = offset_seconds + ?",
                    POSTING_AND_MORE.toSeconds())).isEqualTo(1);
        }

        try (ConfigurableApplicationContext second = start(true)) {
            City city = second.getBean(City.class);
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                .until(() -> !city.openSteps(application).isEmpty());

            assertThat(city.openSteps(application)).containsExactly("userTask_draftDecision");
            assertThat(timers(city)).as("jobs left").isZero();
            assertThat(city.jdbc().queryForList("""
                    SELECT p.closed_at IS NOT NULL FROM posting p JOIN assessment a ON a.id = p.assessment_id
                    WHERE a.case_id = ?""", Boolean.class, application)).containsExactly(true);
            assertThat(actions(city, application)).containsOnlyOnce("assessment.posted", "assessment.postingOver");
            assertThat(passed(city)).containsExactlyInAnyOrder("intermediateCatchEvent_postingEnded",
                    "serviceTask_closePosting", "endEvent_assessed");
            city.projectionEqualsEngine();

            assertThat(city.officer("officer.ea-kao").complete(city.task(application, "userTask_draftDecision"),
                    Answers.proposed("RECOGNISE")).statusCode()).isEqualTo(200);
            assertThat(city.openSteps(application)).containsExactly("userTask_decideRecognition");
        }
    }

    /** Under an engine name of its own, since other tests' application may run in the same Java process. */
    private ConfigurableApplicationContext start(boolean jobExecutor) {
        return new SpringApplicationBuilder(GiamNgheoApplication.class).profiles("demo").run(
                "--spring.datasource.url=", "--server.port=0",
                "--giamngheo.embedded-postgres.data-dir=" + directory.resolve("postgres"),
                "--giamngheo.embedded-postgres.port=0", "--giamngheo.demo.households=170",
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--camunda.bpm.job-execution.enabled=" + jobExecutor);
    }

    /** Jobs of cases; there is one case only. */
    private static int timers(City city) {
        return city.jdbc().queryForObject("SELECT count(*) FROM act_ru_job WHERE process_instance_id_ IS NOT NULL",
                Integer.class);
    }

    private static List<String> actions(City city, UUID application) {
        return city.jdbc().queryForList("SELECT action FROM audit_entry WHERE case_id = ?", String.class, application);
    }

    /** What the engine passed from the end of the posting on, as often as it passed it. */
    private static List<String> passed(City city) {
        return city.jdbc().queryForList("""
                SELECT act_id_ FROM act_hi_actinst WHERE end_time_ IS NOT NULL AND act_id_ IN
                    ('intermediateCatchEvent_postingEnded', 'serviceTask_closePosting', 'endEvent_assessed')""",
                String.class);
    }
}
