package vn.giamngheo.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to open the application. */
@Component
class StartUpNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpNotice.class);

    private final Environment environment;

    StartUpNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        LOG.info("Ready at http://localhost:{}", port);
    }
}
