package vn.giamngheo.engine.process;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completes a step with the fields of its form only: nothing else that a client sends becomes a process variable. */
class StepTaskService extends TaskServiceImpl {

    private final SentAnswer sent;

    StepTaskService(SentAnswer sent) {
        this.sent = sent;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        sent.complete(commandExecutor, taskId, variables, rest -> {
            super.complete(taskId, rest);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
            boolean deserializeValues) {
        return sent.complete(commandExecutor, taskId, variables,
                rest -> super.completeWithVariablesInReturn(taskId, rest, deserializeValues));
    }
}
