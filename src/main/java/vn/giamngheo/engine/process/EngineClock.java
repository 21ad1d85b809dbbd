package vn.giamngheo.engine.process;

import java.time.Duration;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock at the application's distance from real time. In real time nobody calls it. */
@Component
public class EngineClock {

    private final ObjectProvider<ProcessEngine> engine;

    EngineClock(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * Sets the distance, before the engine starts as well as later.
     *
     * @param offset distance from real time
     */
    public void setOffset(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }

    /** Lets the job executor look for due timers at once, instead of after its pause. */
    public void lookForDueTimers() {
        engine.ifAvailable(started -> {
            var executor = ((ProcessEngineConfigurationImpl) started.getProcessEngineConfiguration()).getJobExecutor();
            if (executor != null && executor.isActive()) {
                executor.jobWasAdded();
            }
        });
    }
}
