package vn.giamngheo.engine.process;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a client sent with a step. Variables that route the case, such as its commune, are no answers: they are left out
 * unless the form has a field of that name. The answer waits beside the engine for the listener of the step, so that it
 * never is a variable of the process; only what no listener takes becomes one. A step without a form keeps all, and so does
 * one that no longer exists.
 */
@Component
class SentAnswer {

    private final ObjectProvider<FormFields> formFields;
    private final ThreadLocal<Map<String, Waiting>> waiting = ThreadLocal.withInitial(HashMap::new);

    SentAnswer(ObjectProvider<FormFields> formFields) {
        this.formFields = formFields;
    }

    /**
     * Completes a step, in one command of the engine. Two officers at one step queue: the second finds it gone, instead of
     * running into what the first is changing.
     *
     * @param completion given what is to reach the engine as variables
     */
    <T> T complete(CommandExecutor engine, String taskId, Map<String, Object> variables,
            Function<Map<String, Object>, T> completion) {
        return engine.execute(context -> {
            TaskEntity step = taskId == null ? null : locked(context, taskId);
            if (step == null || step.getProcessDefinitionId() == null) {
                return completion.apply(variables);
            }
            // who may complete a step is StepGuard's to say; the engine's own question is a wider one
            return context.runWithoutAuthorization(() -> complete(step, variables, completion));
        });
    }

    private static TaskEntity locked(CommandContext context, String taskId) {
        TaskEntity[] step = new TaskEntity[1];
        boolean locked = EngineFlush.locking(() -> step[0] = context
            .runWithoutAuthorization(() -> context.getTaskManager().findTaskById(taskId)));
        if (!locked) {
            lock(context, taskId);
        }
        return step[0];
    }

    private <T> T complete(TaskEntity step, Map<String, Object> variables, Function<Map<String, Object>, T> completion) {
        Set<String> fields = variables == null || variables.isEmpty() ? Set.of() : formFields.getObject().ofTask(step);
        if (fields.isEmpty()) {
            return completion.apply(variables);
        }
        VariableMap answer = Variables.createVariables();
        VariableMap rest = Variables.createVariables();
        variables.forEach((name, value) -> {
            if (fields.contains(name)) {
                (isPlain(value) ? answer : rest).put(name, value);
            }
        });
        waiting.get().put(step.getId(), new Waiting(fields, answer));
        try {
            return completion.apply(rest);
        }
        finally {
            waiting.get().remove(step.getId());
        }
    }

    /** @return the answer that waits for the listener of this step; it waits no longer */
    Optional<Waiting> take(String taskId) {
        return Optional.ofNullable(waiting.get().remove(taskId));
    }

    /** Values that have to be read by the engine first go through it. */
    private static boolean isPlain(Object value) {
        return !(value instanceof TypedValue typed) || typed instanceof PrimitiveValue<?> || typed.getValue() == null;
    }

    /** Makes two who work at one step queue, in the transaction of the first. */
    static void lock(CommandContext context, String taskId) {
        try (PreparedStatement row = context.getDbSqlSession().getSqlSession().getConnection()
            .prepareStatement("SELECT 1 FROM act_ru_task WHERE id_ = ? FOR UPDATE")) {
            row.setString(1, taskId);
            row.executeQuery();
        }
        catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** An answer with the fields of the form that it answers. */
    record Waiting(Set<String> fields, VariableMap values) {}
}
