package vn.giamngheo.engine.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our guards and our translation of refusals into the engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static ProcessEnginePlugin stepGuardPlugin(ObjectProvider<StepParseListener> steps, ObjectProvider<SentAnswer> sent,
            ObjectProvider<FormFilling> filling) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setDataSource(new EngineFlush(configuration.getDataSource()));

                List<BpmnParseListener> listeners = new ArrayList<>();
                if (configuration.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(configuration.getCustomPostBPMNParseListeners());
                }
                listeners.add(steps.getObject());
                configuration.setCustomPostBPMNParseListeners(listeners);

                configuration.setTaskService(new StepTaskService(sent.getObject()));
                configuration.setFormService(new StepFormService(sent.getObject(), filling));

                configuration.setCustomPreCommandInterceptorsTxRequired(
                        withOurs(configuration.getCustomPreCommandInterceptorsTxRequired()));
                configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                        withOurs(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
            }
        };
    }

    private static List<CommandInterceptor> withOurs(List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new RefusalInterceptor());
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }
}
