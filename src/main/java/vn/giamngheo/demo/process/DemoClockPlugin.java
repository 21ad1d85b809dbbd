package vn.giamngheo.demo.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.giamngheo.demo.DemoClock;

/** Makes the engine wait for the demo's clock, so that nothing in it ever carries the real time. */
@Component
@Profile("demo")
class DemoClockPlugin extends AbstractProcessEnginePlugin {

    /** @param clock has set the time by the time it exists */
    DemoClockPlugin(DemoClock clock) {
        super();
    }
}
