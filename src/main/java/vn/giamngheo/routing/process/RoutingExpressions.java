package vn.giamngheo.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.giamngheo.routing.Routing;

/** Candidate groups in the models: <code>${routing.candidateGroup(execution)}</code>. */
@Component("routing")
public class RoutingExpressions {

    private final Routing routing;

    RoutingExpressions(Routing routing) {
        this.routing = routing;
    }

    /**
     * @param execution execution that enters a user task
     * @return id of the engine's group that may claim the task, such as {@code commune-officer:24169.2016}
     */
    public String candidateGroup(DelegateExecution execution) {
        return routing.groupFor(CaseVariables.processKey(execution), execution.getCurrentActivityId(),
                CaseVariables.regime(execution), CaseVariables.commune(execution), CaseVariables.hamlet(execution)).id();
    }
}
