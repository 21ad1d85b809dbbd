package vn.giamngheo;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import vn.giamngheo.shared.time.ApplicationClock;

/** The one deployable: pages, engine, engine REST and Camunda's web applications on one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GiamNgheoApplication {

    static {
        // The engine keeps days and hours in the zone of the virtual machine, whatever the server's own zone is.
        TimeZone.setDefault(TimeZone.getTimeZone(ApplicationClock.ZONE));
    }

    /**
     * Starts the application.
     *
     * @param args Spring Boot arguments; every setting is also an environment variable
     */
    public static void main(String[] args) {
        SpringApplication.run(GiamNgheoApplication.class, args);
    }
}
