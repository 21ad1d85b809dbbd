package vn.giamngheo.loan.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.loan.NeedRegister;
import vn.giamngheo.loan.RoutingFacts;
import vn.giamngheo.shared.NotFound;

/** Start of the process: for a case of the register that nobody opened yet, and for nothing else. */
@Component
class OpenLoanCaseListener implements ExecutionListener {

    private final NeedRegister register;

    OpenLoanCaseListener(@Lazy NeedRegister register) {
        this.register = register;
    }

    @Override
    public void notify(DelegateExecution start) {
        RoutingFacts facts = register.enterProcess(known(start.getProcessBusinessKey()));
        start.removeVariables();
        LoanGuidanceProcess.COMMUNE_KEY.on(start, facts.communeKey().value());
        LoanGuidanceProcess.HAMLET_KEY.on(start, facts.hamletKey().value());
        LoanGuidanceProcess.REGIME_ID.on(start, facts.regimeId());
    }

    private static UUID known(String businessKey) {
        try {
            return UUID.fromString(String.valueOf(businessKey));
        }
        catch (IllegalArgumentException notAnId) {
            throw new NotFound("refusal.loan.unknownCase");
        }
    }
}
