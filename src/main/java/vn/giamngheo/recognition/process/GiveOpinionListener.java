package vn.giamngheo.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.ApplicationAppraisal;
import vn.giamngheo.recognition.GiveOpinion;
import vn.giamngheo.recognition.OpinionOutcome;

/** The superior authority gave its opinion. */
@Component
class GiveOpinionListener implements TaskListener {

    private final ApplicationAppraisal appraisal;
    private final StepAnswers answers;

    GiveOpinionListener(@Lazy ApplicationAppraisal appraisal, StepAnswers answers) {
        this.appraisal = appraisal;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        GiveOpinion command = new GiveOpinion(answer.choice("outcome", OpinionOutcome.class),
                answer.text("opinionText"));
        answer.check();
        appraisal.giveOpinion(ApplicationProcess.applicationId(task), command);
        ApplicationProcess.OUTCOME.on(task, command.outcome().name());
    }
}
