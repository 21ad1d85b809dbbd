package vn.giamngheo.engine.process;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;

/** Takes the answer of a form out of the process: reads its fields and leaves none of them behind as variables. */
@Component
public class StepAnswers {

    private final FormFields formFields;

    StepAnswers(FormFields formFields) {
        this.formFields = formFields;
    }

    /**
     * @param task the step being completed
     * @return the fields of its form as the client sent them; they are no process variables afterwards
     */
    public StepAnswer of(DelegateTask task) {
        return take(task, formFields.ofTask(task));
    }

    /**
     * @param scope execution of the start event
     * @param formId start form
     * @return the fields of the form as the client sent them; they are no process variables afterwards
     */
    public StepAnswer ofStart(VariableScope scope, String formId) {
        return take(scope, formFields.ofForm(formId));
    }

    private static StepAnswer take(VariableScope scope, Iterable<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : fields) {
            if (scope.hasVariable(field)) {
                values.put(field, scope.getVariable(field));
                if (!field.equals("outcome")) {
                    scope.removeVariable(field);
                }
            }
        }
        return new StepAnswer(values);
    }
}
