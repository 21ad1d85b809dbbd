package vn.giamngheo.engine.process;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;

/** Takes the answer of a form out of the process: reads its fields and leaves none of them behind as variables. */
@Component
public class StepAnswers {

    private final FormFields formFields;
    private final SentAnswer sent;

    StepAnswers(FormFields formFields, SentAnswer sent) {
        this.formFields = formFields;
        this.sent = sent;
    }

    /**
     * @param task the step being completed
     * @return the fields of its form as the client sent them; they are no process variables afterwards
     */
    public StepAnswer of(DelegateTask task) {
        SentAnswer.Waiting waiting = sent.take(task.getId())
            .orElseGet(() -> new SentAnswer.Waiting(formFields.ofTask(task), Variables.createVariables()));
        Map<String, Object> values = take(task, waiting.fields());
        waiting.fields().stream().filter(waiting.values()::containsKey)
            .forEach(field -> values.put(field, waiting.values().get(field)));
        return new StepAnswer(values);
    }

    /**
     * @param scope execution of the start event
     * @param formId start form
     * @return the fields of the form as the client sent them; they are no process variables afterwards
     */
    public StepAnswer ofStart(VariableScope scope, String formId) {
        return new StepAnswer(take(scope, formFields.ofForm(formId)));
    }

    private static Map<String, Object> take(VariableScope scope, Iterable<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : fields) {
            if (scope.hasVariable(field)) {
                values.put(field, scope.getVariable(field));
                if (!field.equals("outcome")) {
                    scope.removeVariable(field);
                }
            }
        }
        return values;
    }
}
