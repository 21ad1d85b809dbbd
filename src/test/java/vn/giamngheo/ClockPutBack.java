package vn.giamngheo;

import java.time.Duration;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import vn.giamngheo.scenario.City;

/** Puts the clock that all classes share back to where a class found it, so that no class depends on those before it. */
class ClockPutBack implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace CLOCK = Namespace.create(ClockPutBack.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(CLOCK).put(Duration.class, city(context).offset());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        city(context).restore(context.getStore(CLOCK).get(Duration.class, Duration.class));
    }

    private static City city(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(City.class);
    }
}
