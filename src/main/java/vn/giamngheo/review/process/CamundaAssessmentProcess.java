package vn.giamngheo.review.process;

import java.util.UUID;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.AssessmentProcess;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Message;
import vn.giamngheo.shared.Conflict;

/** Tells the running process by its business key. */
@Component
class CamundaAssessmentProcess implements AssessmentProcess {

    private final RuntimeService runtime;

    CamundaAssessmentProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void objectionRaised(UUID assessmentId) {
        try {
            runtime.createMessageCorrelation(Message.OBJECTION_RAISED)
                .processInstanceBusinessKey(assessmentId.toString()).correlate();
        }
        catch (MismatchingMessageCorrelationException notWaiting) {
            throw new Conflict("refusal.review.processNotPosted");
        }
    }
}
