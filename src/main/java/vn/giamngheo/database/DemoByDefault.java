package vn.giamngheo.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** Switches the profile {@code demo} on when no database is given, so that a first look needs no setting at all. */
class DemoByDefault implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        if (embedded && environment.getProperty("giamngheo.embedded-postgres.demo", Boolean.class, false)) {
            environment.addActiveProfile("demo");
        }
    }

    /** After the configuration file has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
