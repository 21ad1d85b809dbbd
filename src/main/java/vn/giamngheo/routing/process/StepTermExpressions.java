package vn.giamngheo.routing.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.giamngheo.routing.StepTerms;

/** Due dates in the models: <code>${stepTerms.dueDate(execution)}</code>. */
@Component("stepTerms")
public class StepTermExpressions {

    private final StepTerms terms;
    private final Clock clock;

    StepTermExpressions(StepTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param execution execution that enters a user task
     * @return when the task is due
     */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(terms.dueAt(CaseVariables.processKey(execution), execution.getCurrentActivityId(),
                CaseVariables.regime(execution), clock.instant()));
    }
}
