package vn.giamngheo.engine.process;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a client sent with a step. Variables that route the case, such as its commune, are no answers: they are left out
 * unless the form has a field of that name. A step without a form keeps all, and so does one that no longer exists.
 */
@Component
class SentAnswer {

    private final ObjectProvider<FormFields> formFields;

    SentAnswer(ObjectProvider<FormFields> formFields) {
        this.formFields = formFields;
    }

    /**
     * Makes two officers at one step queue, in the transaction that completes it: the second finds it gone, instead of
     * running into what the first is changing.
     */
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

    Map<String, Object> toStep(CommandExecutor engine, String taskId, Map<String, Object> variables) {
        if (variables == null || variables.isEmpty() || taskId == null) {
            return variables;
        }
        Set<String> fields = engine.execute(context -> context.runWithoutAuthorization(() -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null ? Set.<String>of() : formFields.getObject().ofTask(task);
        }));
        if (fields.isEmpty()) {
            return variables;
        }
        VariableMap answer = Variables.createVariables();
        answer.putAll(variables);
        answer.keySet().retainAll(fields);
        return answer;
    }
}
