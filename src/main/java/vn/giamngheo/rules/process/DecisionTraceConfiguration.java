package vn.giamngheo.rules.process;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine's DMN part tell which rows fired, so that every class can be explained. */
@Configuration(proxyBeanMethods = false)
class DecisionTraceConfiguration {

    @Bean
    FiredRules firedRules() {
        return new FiredRules();
    }

    @Bean
    ProcessEnginePlugin decisionTracePlugin(FiredRules firedRules) {
        return new DecisionTracePlugin(firedRules);
    }

    /** Registers the listener before the engine builds its DMN part. */
    private static final class DecisionTracePlugin extends AbstractProcessEnginePlugin {

        private final FiredRules firedRules;

        private DecisionTracePlugin(FiredRules firedRules) {
            this.firedRules = firedRules;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            DefaultDmnEngineConfiguration dmn = engine.getDmnEngineConfiguration();
            if (dmn == null) {
                dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
                engine.setDmnEngineConfiguration(dmn);
            }
            dmn.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        }
    }
}
