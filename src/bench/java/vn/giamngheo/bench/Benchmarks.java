package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.giamngheo.GiamNgheoApplication;

/**
 * Runs the benchmarks and writes their tables to {@code target/bench/results.md}: {@code mvn -Pbench verify}; one of them:
 * {@code -Dbench=task-page}, several with commas between. Each starts the application on a temporary PostgreSQL of its own, timers off. Figures of two
 * sides are taken in turns in the same run, so that only their ratio is to be trusted.
 */
public final class Benchmarks {

    private static final Map<String, Bench> ALL = new LinkedHashMap<>();

    static {
        ALL.put("task-page", new TaskPageBench());
        ALL.put("step", new StepBench());
        ALL.put("pages", new PagesBench());
        ALL.put("sheets", new SheetImportBench());
        ALL.put("campaign", new CampaignBench());
    }

    private Benchmarks() {}

    /**
     * @param arguments names of the benchmarks to run, with commas between; none: all
     * @throws IOException when the results cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        List<String> wanted = List.of(String.join(",", arguments).split(",")).stream().filter(name -> !name.isBlank()).toList();
        StringBuilder results = new StringBuilder("%d cores, Java %s, heap %d MiB, Camunda 7.24, PostgreSQL 15%n%n".formatted(
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20));
        Path file = Path.of("target", "bench", "results.md");
        Files.createDirectories(file.getParent());
        for (Map.Entry<String, Bench> bench : ALL.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(bench.getKey())) {
                try (ConfigurableApplicationContext city = city(bench.getValue().households())) {
                    results.append(bench.getValue().run(city)).append("%n".formatted());
                }
                Files.writeString(file, results);
            }
        }
        System.out.println(results);
        System.exit(0);
    }

    private static ConfigurableApplicationContext city(int households) {
        return new SpringApplicationBuilder(GiamNgheoApplication.class).profiles("demo").run("--spring.datasource.url=",
                "--giamngheo.embedded-postgres.data-dir=", "--giamngheo.embedded-postgres.port=0", "--server.port=0",
                "--giamngheo.demo.households=" + households, "--camunda.bpm.job-execution.enabled=false",
                "--giamngheo.review.imports-interval=P1D",
                "--logging.level.root=WARN");
    }

    /** One question to the application, answered by figures. */
    interface Bench {

        /**
         * @param city the application with the demo city
         * @return a Markdown heading and table
         */
        String run(ConfigurableApplicationContext city);

        /** @return number of households in the demo city */
        default int households() {
            return 8500;
        }
    }
}
