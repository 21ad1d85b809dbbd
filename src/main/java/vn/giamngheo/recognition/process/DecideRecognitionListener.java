package vn.giamngheo.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.DecideRecognition;
import vn.giamngheo.recognition.DecisionDesk;
import vn.giamngheo.recognition.DecisionOutcome;

/** The chair decided, or sent the draft back. */
@Component
class DecideRecognitionListener implements TaskListener {

    private final DecisionDesk desk;
    private final StepAnswers answers;

    DecideRecognitionListener(@Lazy DecisionDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        DecideRecognition command = new DecideRecognition(answer.choice("outcome", DecisionOutcome.class),
                answer.optionalDate("signedOn").orElse(null), answer.optionalText("reason").orElse(null));
        answer.check();
        desk.decide(ApplicationProcess.applicationId(task), command);
        ApplicationProcess.OUTCOME.on(task, command.outcome().name());
    }
}
