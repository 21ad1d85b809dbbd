package vn.giamngheo.loan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.loan.NeedAnswer;
import vn.giamngheo.loan.NeedDesk;
import vn.giamngheo.loan.Organisation;
import vn.giamngheo.loan.RecordNeed;

/** The officer asked the household. */
@Component
class RecordNeedListener implements TaskListener {

    private final NeedDesk desk;
    private final StepAnswers answers;

    RecordNeedListener(@Lazy NeedDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        RecordNeed command = new RecordNeed(answer.choice("outcome", NeedAnswer.class), answer.date("recordedOn"),
                answer.optionalChoice("organisation", Organisation.class).orElse(null),
                answer.optionalText("loanPurpose").orElse(null),
                answer.optionalNumber("requestedAmount").map(Integer::longValue).orElse(null),
                answer.optionalText("reason").orElse(null));
        answer.check();
        desk.record(LoanGuidanceProcess.caseId(task), command);
        LoanGuidanceProcess.OUTCOME.on(task, command.outcome().name());
    }
}
