package vn.giamngheo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one deployable: pages, engine, engine REST and Camunda's web applications on one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GiamNgheoApplication {

    /**
     * Starts the application.
     *
     * @param args Spring Boot arguments; every setting is also an environment variable
     */
    public static void main(String[] args) {
        SpringApplication.run(GiamNgheoApplication.class, args);
    }
}
