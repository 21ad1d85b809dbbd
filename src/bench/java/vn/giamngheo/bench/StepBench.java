package vn.giamngheo.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.engine.DiagramEngine;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.shared.time.ApplicationClock;

/**
 * What our code costs at a step: officers complete the same steps of the same diagrams with the same answers, once through
 * the application (posts, rights, checks, rules, domain rows, projection, notices, audit), once on a bare engine with the
 * same settings, its authorizations and history, in another database of the same server. The server makes every commit durable, as in operation.
 */
final class StepBench implements Benchmarks.Bench {

    private static final int CASES = 1000;
    private static final int WARM_UP = 600;
    private static final Date POSTED_UNTIL = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

    @Override
    public String run(ConfigurableApplicationContext city) {
        JdbcTemplate jdbc = city.getBean(JdbcTemplate.class);
        LocalDate today = ((ApplicationClock) city.getBean(Clock.class)).instant().atZone(ApplicationClock.ZONE)
            .toLocalDate();
        List<OpenCases.Case> cases = new OpenCases(city).register(CASES);
        Server server = new Server(city);
        server.durable();
        try (HikariDataSource bareDatabase = server.database("bare")) {
            DiagramEngine bare = DiagramEngine.on(bareDatabase);
            bare.decides("businessRuleTask_classifyHousehold", "CLEAR");
            for (OpenCases.Case one : cases) {
                bare.engine().getRuntimeService().startProcessInstanceByKey("in-year-recognition", one.id().toString(),
                        new HashMap<>(Map.of("communeKey", "24169.2016", "hamletKey", one.household().hamletKey(), "regimeId",
                                "R2016", "assessmentId", UUID.randomUUID().toString(), "opinionAuthority", "NONE")));
            }
            Steps steps = new Steps(city, cases, bare);
            return """
                    ### A step through the application and on a bare engine, one officer at a time, every commit durable

                    | step | application (ms) | bare engine (ms) | bare / application |
                    |---|---:|---:|---:|
                    """
                    + steps.row("receive the application (issues the receipt)", "userTask_receiveApplication",
                            "ACCEPTED", one -> Answers.accepted(today))
                    + steps.row("screen, Phiếu A (opens the assessment)", "userTask_screenApplication", "REVIEW",
                            one -> Answers.screened(2))
                    + steps.row("survey, Phiếu B with 60 fields (classified by the decision table)",
                            "userTask_surveyHousehold", "SURVEYED",
                            one -> Answers.surveyed(jdbc, one.household(), today, true))
                    + steps.row("village meeting", "userTask_holdVillageMeeting", "AGREED",
                            one -> Answers.meeting(today, 20, 18))
                    + steps.row("post publicly (starts the timer)", "userTask_postPublicly", "POSTED",
                            one -> Answers.posted(today))
                    + steps.all();
        }
    }

    /** The steps one after the other, each of all cases in turns, with the time that they took together. */
    private static final class Steps {

        private final UserTasks application;
        private final OpenCases open;
        private final List<OpenCases.Case> cases;
        private final DiagramEngine bare;
        private double applicationTotal;
        private double bareTotal;

        Steps(ConfigurableApplicationContext city, List<OpenCases.Case> cases, DiagramEngine bare) {
            this.application = city.getBean(UserTasks.class);
            this.open = new OpenCases(city);
            this.cases = cases;
            this.bare = bare;
        }

        String row(String name, String elementId, String decided, Function<OpenCases.Case, Map<String, Object>> answers) {
            Map<OpenCases.Case, OpenCases.Open> tasks = open.tasks(cases, elementId);
            if (tasks.size() < CASES - WARM_UP / 2) {
                throw new IllegalStateException(elementId + " is open in " + tasks.size() + " cases only");
            }
            List<Runnable> ours = new ArrayList<>();
            List<Runnable> theirs = new ArrayList<>();
            List<Task> bareTasks = bare.engine().getTaskService().createTaskQuery().taskDefinitionKey(elementId).list();
            tasks.forEach((one, task) -> {
                Map<String, Object> answer = answers.apply(one);
                Map<String, Object> same = new HashMap<>(answer);
                same.put("outcome", decided);
                same.put("postingEndsAt", POSTED_UNTIL);
                String bareTask = bareTasks.get(theirs.size()).getId();
                ours.add(() -> OpenCases.as(task.officer(), () -> {
                    application.complete(task.taskId(), answer);
                    return null;
                }));
                theirs.add(() -> bare.asHolder(elementId, () -> bare.engine().getTaskService().complete(bareTask, same)));
            });
            int[] next = {0, 0};
            Map<String, Runnable> ways = new LinkedHashMap<>();
            ways.put("application", () -> ours.get(next[0]++).run());
            ways.put("bare", () -> theirs.get(next[1]++).run());
            int warmUp = WARM_UP - (CASES - ours.size());
            Map<String, Long> medians = Timing.medians(warmUp, CASES - WARM_UP, ways, open::awaitDrawnPapers);
            double mine = medians.get("application") / 1000.0;
            double engine = medians.get("bare") / 1000.0;
            applicationTotal += mine;
            bareTotal += engine;
            String line = line(name, mine, engine);
            System.out.print(line);
            return line;
        }

        String all() {
            return line("**these steps together**", applicationTotal, bareTotal);
        }

        private static String line(String name, double application, double bare) {
            return "| %s | %.1f | %.1f | %.2f |%n".formatted(name, application, bare, bare / application);
        }
    }
}
