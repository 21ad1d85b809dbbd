package vn.giamngheo.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.ApplicationState;
import vn.giamngheo.recognition.DeliverResult;
import vn.giamngheo.recognition.DeliveryMethod;
import vn.giamngheo.recognition.ResultDesk;

/** The desk handed the result to the household; the outcome tells which result it was. */
@Component
class DeliverResultListener implements TaskListener {

    private final ResultDesk desk;
    private final StepAnswers answers;

    DeliverResultListener(@Lazy ResultDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        DeliverResult command = new DeliverResult(answer.date("deliveredOn"), answer.text("receiverName"),
                answer.choice("deliveryMethod", DeliveryMethod.class), answer.optionalText("note").orElse(null));
        answer.check();
        ApplicationState result = desk.deliver(ApplicationProcess.applicationId(task), command);
        ApplicationProcess.OUTCOME.on(task, result.name());
    }
}
