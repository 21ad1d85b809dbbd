package vn.giamngheo.loan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.loan.ConfirmList;
import vn.giamngheo.loan.ConfirmationDesk;
import vn.giamngheo.loan.ConfirmationOutcome;

/** The commune's chair answered on the group's list. */
@Component
class ConfirmListListener implements TaskListener {

    private final ConfirmationDesk desk;
    private final StepAnswers answers;

    ConfirmListListener(@Lazy ConfirmationDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        ConfirmList command = new ConfirmList(answer.choice("outcome", ConfirmationOutcome.class),
                answer.optionalDate("confirmedOn").orElse(null), answer.flag("residence"),
                answer.optionalText("reason").orElse(null));
        answer.check();
        desk.confirm(LoanGuidanceProcess.caseId(task), command);
        LoanGuidanceProcess.OUTCOME.on(task, command.outcome().name());
    }
}
