package vn.giamngheo.campaign.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.RegimeId;

/** Contract of {@code hamlet-review}: ids and variables as the diagram has them. Its business key is the hamlet's part of a campaign. */
final class HamletReviewProcess {

    static final String KEY = "hamlet-review";

    static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    static final ProcessVariable<String> HAMLET_KEY = ProcessVariable.text("hamletKey");
    static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);
    static final ProcessVariable<Outcome> OUTCOME = ProcessVariable.ofEnum("outcome", Outcome.class);

    private HamletReviewProcess() {}

    static UUID id(DelegateTask task) {
        return id(task.getExecution());
    }

    static UUID id(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** What the diagram's gateways compare. */
    enum Outcome {
        /** All households of the list are surveyed. */
        SURVEYED,
        /** All totals lie clear of every cut-off. */
        CLEAR,
        /** Some totals lie close to a cut-off: a second surveyor looks. */
        NEAR_CUT_OFF,
        /** Totals close to a cut-off, and nobody who could look a second time: the board settles. */
        NO_SECOND_SURVEYOR,
        /** The second sheets give the same classes. */
        SAME_CLASS,
        /** Some second sheets give other classes. */
        CLASS_DIFFERS,
        /** The board settled which sheets hold. */
        SETTLED,
        /** The meeting agreed on all of them. */
        AGREED,
        /** Too few agreed, on the list or on some of them. */
        NOT_AGREED,
        /** Sent back to the surveyors. */
        RETURNED
    }

    /** Elements of the diagram. */
    static final class Element {

        static final String OPENED = "startEvent_hamletReviewOpened";
        static final String SURVEY_HAMLET = "userTask_surveyHamlet";
        static final String CLASSIFY_HAMLET = "businessRuleTask_classifyHamlet";
        static final String NEAR_CUT_OFF = "gateway_nearCutOff";
        static final String CROSS_CHECK_HAMLET = "userTask_crossCheckHamlet";
        static final String CLASSIFY_CROSS_CHECKS = "businessRuleTask_classifyCrossChecks";
        static final String CLASSES_AGREE = "gateway_classesAgree";
        static final String SETTLE_CLASSES = "userTask_settleClasses";
        static final String HOLD_VILLAGE_MEETING = "userTask_holdVillageMeeting";
        static final String MEETING_AGREED = "gateway_meetingAgreed";
        static final String AGREED = "endEvent_hamletAgreed";

        private Element() {}
    }
}
