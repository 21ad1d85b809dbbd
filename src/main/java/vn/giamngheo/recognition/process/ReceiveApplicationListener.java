package vn.giamngheo.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.ApplicationDesk;
import vn.giamngheo.recognition.ReceiptOutcome;
import vn.giamngheo.recognition.ReceiveApplication;

/** The desk took the application in, or did not. */
@Component
class ReceiveApplicationListener implements TaskListener {

    private final ApplicationDesk desk;
    private final StepAnswers answers;

    ReceiveApplicationListener(@Lazy ApplicationDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        ReceiveApplication command = new ReceiveApplication(answer.choice("outcome", ReceiptOutcome.class),
                answer.date("receivedOn"), answer.optionalText("reason").orElse(null),
                answer.optionalText("note").orElse(null));
        answer.check();
        ApplicationProcess.goOn(task, command.outcome().name(), desk.receive(ApplicationProcess.applicationId(task), command));
    }
}
