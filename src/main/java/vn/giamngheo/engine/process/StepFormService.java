package vn.giamngheo.engine.process;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submits the form of a step with its own fields only, as {@link StepTaskService} does. */
class StepFormService extends FormServiceImpl {

    private final SentAnswer sent;

    StepFormService(SentAnswer sent) {
        this.sent = sent;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(context -> {
            SentAnswer.lock(context, taskId);
            super.submitTaskForm(taskId, sent.toStep(commandExecutor, taskId, properties));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
            boolean deserializeValues) {
        return commandExecutor.execute(context -> {
            SentAnswer.lock(context, taskId);
            return super.submitTaskFormWithVariablesInReturn(taskId, sent.toStep(commandExecutor, taskId, properties),
                    deserializeValues);
        });
    }

    @Override
    @SuppressWarnings({ "unchecked", "rawtypes" })
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, (Map) properties);
    }
}
