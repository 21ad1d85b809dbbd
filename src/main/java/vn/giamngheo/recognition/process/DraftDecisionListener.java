package vn.giamngheo.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.ApplicationAppraisal;
import vn.giamngheo.recognition.DraftDecision;
import vn.giamngheo.recognition.DraftOutcome;
import vn.giamngheo.recognition.Proposal;

/** The officer laid a draft before the chair, or has the household surveyed again. */
@Component
class DraftDecisionListener implements TaskListener {

    private final ApplicationAppraisal appraisal;
    private final StepAnswers answers;

    DraftDecisionListener(@Lazy ApplicationAppraisal appraisal, StepAnswers answers) {
        this.appraisal = appraisal;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        DraftDecision command = new DraftDecision(answer.choice("outcome", DraftOutcome.class),
                answer.optionalChoice("proposal", Proposal.class).orElse(null),
                answer.optionalText("reason").orElse(null));
        answer.check();
        appraisal.draft(ApplicationProcess.applicationId(task), command);
        ApplicationProcess.OUTCOME.on(task, command.outcome().name());
    }
}
