package vn.giamngheo.loan.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.loan.BankAnswer;
import vn.giamngheo.loan.LoanProcess;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.time.ApplicationClock;

/** Starts the process and tells it of the bank, by its business key. The register and the bank's desk check who acts. */
@Component
class CamundaLoanProcess implements LoanProcess {

    private final RuntimeService runtime;

    CamundaLoanProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID caseId) {
        runtime.startProcessInstanceByKey(LoanGuidanceProcess.KEY, caseId.toString());
    }

    @Override
    public void bankAnswered(UUID caseId, BankAnswer answer, LocalDate firstVisitOn) {
        Map<String, Object> variables = new HashMap<>();
        LoanGuidanceProcess.OUTCOME.put(variables, answer.name());
        if (firstVisitOn != null) {
            LoanGuidanceProcess.NEXT_VISIT_AT.put(variables, startOf(firstVisitOn));
        }
        try {
            runtime.createMessageCorrelation(LoanGuidanceProcess.BANK_RESULT)
                .processInstanceBusinessKey(caseId.toString()).setVariables(variables).correlate();
        }
        catch (MismatchingMessageCorrelationException notWaiting) {
            throw new Conflict("refusal.loan.processNotAtBank");
        }
    }

    static String startOf(LocalDate day) {
        return day.atStartOfDay(ApplicationClock.ZONE).toInstant().toString();
    }
}
