package vn.giamngheo.loan.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.RegimeId;

/** Contract of the process {@code loan-guidance}: names in the diagram as Java sees them. Its business key is the case's id. */
final class LoanGuidanceProcess {

    /** Process id. */
    static final String KEY = "loan-guidance";

    /** Message that the bank's answer is. */
    static final String BANK_RESULT = "loan.bankResult";

    static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    static final ProcessVariable<String> HAMLET_KEY = ProcessVariable.text("hamletKey");
    static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);
    static final ProcessVariable<String> NEXT_VISIT_AT = ProcessVariable.text("nextVisitAt");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    private LoanGuidanceProcess() {}

    static UUID caseId(DelegateTask task) {
        return caseId(task.getExecution());
    }

    static UUID caseId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** Elements of the diagram, gateways left out. */
    static final class Element {

        static final String HOUSEHOLD_LISTED = "startEvent_householdListed";
        static final String RECORD_NEED = "userTask_recordNeed";
        static final String NO_NEED = "endEvent_noNeed";
        static final String NOT_ELIGIBLE = "endEvent_notEligible";
        static final String GUIDE_HOUSEHOLD = "userTask_guideHousehold";
        static final String GROUP_VOTE = "userTask_groupVote";
        static final String WITHDRAWN = "endEvent_withdrawn";
        static final String CONFIRM_LIST = "userTask_confirmList";
        static final String NOT_CONFIRMED = "endEvent_notConfirmed";
        static final String BANK_RESULT_RECEIVED = "intermediateCatchEvent_bankResultReceived";
        static final String BANK_REFUSED = "endEvent_bankRefused";
        static final String WITHDRAWN_AT_BANK = "endEvent_withdrawnAtBank";
        static final String VISIT_DUE = "intermediateCatchEvent_visitDue";
        static final String VISIT_USE_OF_LOAN = "userTask_visitUseOfLoan";
        static final String USED_WELL = "endEvent_usedWell";
        static final String RECALLED = "endEvent_recalled";

        private Element() {}
    }
}
