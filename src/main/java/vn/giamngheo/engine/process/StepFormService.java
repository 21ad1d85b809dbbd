package vn.giamngheo.engine.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

import vn.giamngheo.engine.Step;

/** Shows the form of a step as its case needs it, and submits it with its own fields only, as {@link StepTaskService} does. */
class StepFormService extends FormServiceImpl {

    private final SentAnswer sent;
    private final ObjectProvider<FormFilling> filling;

    StepFormService(SentAnswer sent, ObjectProvider<FormFilling> filling) {
        this.sent = sent;
        this.filling = filling;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        InputStream form = super.getDeployedTaskForm(taskId);
        Step step = commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null || task.getExecution() == null ? null : StepGuard.step(task);
        }));
        if (step == null || !filling.getObject().fills(step.processKey(), step.elementId())) {
            return form;
        }
        try (form) {
            String filled = filling.getObject().fill(step, new String(form.readAllBytes(), StandardCharsets.UTF_8));
            return new ByteArrayInputStream(filled.getBytes(StandardCharsets.UTF_8));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        sent.complete(commandExecutor, taskId, properties, rest -> {
            super.submitTaskForm(taskId, rest);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
            boolean deserializeValues) {
        return sent.complete(commandExecutor, taskId, properties,
                rest -> super.submitTaskFormWithVariablesInReturn(taskId, rest, deserializeValues));
    }

    @Override
    @SuppressWarnings({ "unchecked", "rawtypes" })
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, (Map) properties);
    }
}
