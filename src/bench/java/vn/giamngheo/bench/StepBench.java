package vn.giamngheo.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.engine.DiagramEngine;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.shared.time.ApplicationClock;

/**
 * What our code costs at a step: one officer completes the same step of the same diagram again and again, once through the
 * application (checks, rules, domain rows, projection, audit), once on a bare engine on the same database server.
 */
final class StepBench implements Benchmarks.Bench {

    private static final int CASES = 200;
    private static final int WARM_UP = 50;

    @Override
    public String run(ConfigurableApplicationContext city) {
        LocalDate today = ((ApplicationClock) city.getBean(Clock.class)).instant().atZone(ApplicationClock.ZONE)
            .toLocalDate();
        OpenCases cases = new OpenCases(city);
        UserTasks steps = city.getBean(UserTasks.class);
        List<UUID> applications = cases.register(CASES);
        try (HikariDataSource bareDatabase = bareDatabase(city.getBean(DataSource.class))) {
            ProcessEngine bare = DiagramEngine.on(bareDatabase);
            List<String> instances = new ArrayList<>();
            for (int number = 0; number < CASES; number++) {
                instances.add(bare.getRuntimeService().startProcessInstanceByKey("in-year-recognition",
                        UUID.randomUUID().toString(), new HashMap<>(Map.of("communeKey", "24169.2016", "hamletKey",
                                "24169-01.2016", "regimeId", "R2016", "assessmentId", UUID.randomUUID().toString(),
                                "opinionAuthority", "NONE"))).getId());
            }
            String table = """
                    ### A step through the application and on a bare engine, one officer

                    | step | application (ms) | bare engine (ms) | steps per second, application / bare |
                    |---|---:|---:|---:|
                    """;
            List<String> receive = cases.tasks(applications, "userTask_receiveApplication");
            table += row("receive application (renders the receipt as PDF)",
                    number -> complete(steps, "clerk.ea-kao", receive.get(number),
                            Answers.accepted(today)),
                    number -> bareComplete(bare, instances.get(number), "ACCEPTED"));
            List<String> screen = cases.tasks(applications, "userTask_screenApplication");
            table += row("screen application (opens the assessment)",
                    number -> complete(steps, "officer.ea-kao", screen.get(number), Answers.screened(2)),
                    number -> bareComplete(bare, instances.get(number), "REVIEW"));
            return table;
        }
    }

    private static String row(String step, IntConsumer application, IntConsumer bare) {
        int[] next = {0, 0};
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("application", () -> application.accept(next[0]++));
        ways.put("bare", () -> bare.accept(next[1]++));
        Map<String, Long> medians = Timing.medians(WARM_UP, CASES - WARM_UP, ways);
        double ours = medians.get("application") / 1000.0;
        double theirs = medians.get("bare") / 1000.0;
        return "| %s | %.1f | %.1f | %.2f |%n".formatted(step, ours, theirs, theirs / ours);
    }

    private static void complete(UserTasks steps, String officer, String task, Map<String, Object> answer) {
        OpenCases.as(officer, () -> {
            steps.complete(task, answer);
            return null;
        });
    }

    private static void bareComplete(ProcessEngine engine, String instance, String outcome) {
        String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
        engine.getTaskService().complete(task, Map.of("outcome", outcome));
    }

    private static HikariDataSource bareDatabase(DataSource application) {
        String url = ((HikariDataSource) application).getJdbcUrl();
        HikariDataSource owner = new HikariDataSource();
        owner.setJdbcUrl(url.replaceAll("/[^/]+$", "/postgres"));
        owner.setUsername("postgres");
        owner.setMaximumPoolSize(1);
        try (owner) {
            new JdbcTemplate(owner).execute("CREATE DATABASE bare");
        }
        HikariDataSource bare = new HikariDataSource();
        bare.setJdbcUrl(url.replaceAll("/[^/]+$", "/bare"));
        bare.setUsername("postgres");
        return bare;
    }
}
