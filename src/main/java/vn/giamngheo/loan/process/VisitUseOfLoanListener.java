package vn.giamngheo.loan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.loan.UseFound;
import vn.giamngheo.loan.VisitDesk;
import vn.giamngheo.loan.VisitOutcome;
import vn.giamngheo.loan.VisitUseOfLoan;

/** The mass organisation looked at the use of the loan. */
@Component
class VisitUseOfLoanListener implements TaskListener {

    private final VisitDesk desk;
    private final StepAnswers answers;

    VisitUseOfLoanListener(@Lazy VisitDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        VisitUseOfLoan command = new VisitUseOfLoan(answer.choice("outcome", VisitOutcome.class),
                answer.date("visitedOn"), answer.choice("useFound", UseFound.class), answer.text("found"),
                answer.optionalText("advice").orElse(null), answer.optionalDate("nextVisitOn").orElse(null),
                answer.optionalText("reason").orElse(null));
        answer.check();
        desk.visit(LoanGuidanceProcess.caseId(task), command);
        if (command.outcome() == VisitOutcome.NEXT_VISIT) {
            LoanGuidanceProcess.NEXT_VISIT_AT.on(task.getExecution(),
                    CamundaLoanProcess.startOf(command.nextVisitOn()));
        }
        LoanGuidanceProcess.OUTCOME.on(task, command.outcome().name());
    }
}
