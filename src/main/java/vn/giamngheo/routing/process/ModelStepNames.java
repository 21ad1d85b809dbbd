package vn.giamngheo.routing.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.routing.StepNames;

/** Names out of the newest deployed diagram, which the engine keeps parsed. */
@Component
class ModelStepNames implements StepNames {

    private final RepositoryService repository;

    ModelStepNames(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Map<String, String> of(String processKey) {
        ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(processKey)
            .latestVersion().singleResult();
        Map<String, String> names = new HashMap<>();
        if (newest != null) {
            repository.getBpmnModelInstance(newest.getId()).getModelElementsByType(UserTask.class)
                .forEach(step -> names.put(step.getId(), step.getName()));
        }
        return names;
    }
}
