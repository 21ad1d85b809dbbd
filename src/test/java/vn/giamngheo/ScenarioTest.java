package vn.giamngheo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with a small demo city on a temporary PostgreSQL and a free port. Timers and other jobs do not run
 * by themselves: a test runs them by hand. All classes share one context as long as they add nothing to it, so a test uses
 * its own households and cases and counts nothing that others also make. The clock goes back after each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=",
    "giamngheo.embedded-postgres.data-dir=",
    "giamngheo.embedded-postgres.port=0",
    "giamngheo.demo.households=2500",
    "giamngheo.review.imports-interval=P1D",
    "management.prometheus.metrics.export.enabled=true",
    "camunda.bpm.job-execution.enabled=false" })
@ContextConfiguration(initializers = Outside.class)
@ActiveProfiles("demo")
@ExtendWith(ClockPutBack.class)
public @interface ScenarioTest {}
