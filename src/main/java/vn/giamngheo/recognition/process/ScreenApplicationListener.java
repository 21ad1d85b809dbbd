package vn.giamngheo.recognition.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.ApplicationAppraisal;
import vn.giamngheo.recognition.ScreenApplication;
import vn.giamngheo.recognition.ScreenedApplication;
import vn.giamngheo.recognition.ScreeningAnswer;

/** The officer filled in the quick sheet, or sent the application back to the desk. */
@Component
class ScreenApplicationListener implements TaskListener {

    private static final int INDICATORS = 9;

    private final ApplicationAppraisal appraisal;
    private final StepAnswers answers;

    ScreenApplicationListener(@Lazy ApplicationAppraisal appraisal, StepAnswers answers) {
        this.appraisal = appraisal;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        Set<Integer> ticks = IntStream.rangeClosed(1, INDICATORS).filter(number -> answer.flag("tick" + number))
            .boxed().collect(Collectors.toSet());
        ScreenApplication command = new ScreenApplication(answer.choice("outcome", ScreeningAnswer.class), ticks,
                answer.optionalText("reason").orElse(null));
        answer.check();
        ScreenedApplication screened = appraisal.screen(ApplicationProcess.applicationId(task), command);
        ApplicationProcess.goOn(task, screened.outcome().name(), screened.awaitedBatch());
    }
}
