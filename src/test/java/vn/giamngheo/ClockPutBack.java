package vn.giamngheo;

import java.time.Duration;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import vn.giamngheo.scenario.City;

/** Puts the clock that all classes share back to where a test found it, so that no test depends on those before it. */
class ClockPutBack implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace CLOCK = Namespace.create(ClockPutBack.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(CLOCK).put(Duration.class, city(context).offset());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        city(context).restore(context.getStore(CLOCK).get(Duration.class, Duration.class));
    }

    private static City city(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(City.class);
    }
}
