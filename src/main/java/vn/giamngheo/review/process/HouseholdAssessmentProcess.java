package vn.giamngheo.review.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.RegimeId;

/** The contract of {@code household-assessment}: ids and variables as the diagram has them. Its business key is the assessment's id. */
final class HouseholdAssessmentProcess {

    static final String KEY = "household-assessment";

    static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    static final ProcessVariable<String> HAMLET_KEY = ProcessVariable.text("hamletKey");
    static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);
    static final ProcessVariable<String> POSTING_ENDS_AT = ProcessVariable.text("postingEndsAt");
    static final ProcessVariable<Outcome> OUTCOME = ProcessVariable.ofEnum("outcome", Outcome.class);

    private HouseholdAssessmentProcess() {}

    static UUID assessmentId(DelegateTask task) {
        return assessmentId(task.getExecution());
    }

    static UUID assessmentId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** What the diagram's gateways compare. */
    enum Outcome {
        /** The household is surveyed, its sheet confirmed. */
        SURVEYED,
        /** The household cannot be surveyed. */
        UNAVAILABLE,
        /** The totals lie clear of every cut-off. */
        CLEAR,
        /** The totals lie close to a cut-off: a second surveyor looks. */
        NEAR_CUT_OFF,
        /** Close to a cut-off, but nobody else may survey: the commune board settles. */
        NO_SECOND_SURVEYOR,
        /** The two surveyors' sheets give one class. */
        SAME_CLASS,
        /** The two surveyors' sheets give different classes. */
        CLASS_DIFFERS,
        /** The commune board: the first surveyor's sheet holds. */
        FIRST_SHEET,
        /** The commune board: the second surveyor's sheet holds. */
        SECOND_SHEET,
        /** The re-check has its class. */
        RECHECKED,
        /** The meeting agreed. */
        AGREED,
        /** The meeting agreed, and only the decision is posted. */
        AGREED_POSTED_LATER,
        /** Too few agreed. */
        NOT_AGREED,
        /** Sent back to the step before. */
        RETURNED,
        /** The result is posted. */
        POSTED,
        /** The objection is right. */
        UPHELD,
        /** The objection is wrong. */
        DISMISSED
    }

    /** Elements of the diagram. */
    static final class Element {

        static final String ASSESSMENT_OPENED = "startEvent_assessmentOpened";
        static final String SURVEY_HOUSEHOLD = "userTask_surveyHousehold";
        static final String SURVEYED = "gateway_surveyed";
        static final String HOUSEHOLD_UNAVAILABLE = "endEvent_householdUnavailable";
        static final String CLASSIFY_HOUSEHOLD = "businessRuleTask_classifyHousehold";
        static final String NEAR_CUT_OFF = "gateway_nearCutOff";
        static final String CROSS_CHECK_HOUSEHOLD = "userTask_crossCheckHousehold";
        static final String CROSS_CHECKED = "gateway_crossChecked";
        static final String CLASSIFY_CROSS_CHECK = "businessRuleTask_classifyCrossCheck";
        static final String CLASSES_AGREE = "gateway_classesAgree";
        static final String SETTLE_CLASS = "userTask_settleClass";
        static final String HOLD_VILLAGE_MEETING = "userTask_holdVillageMeeting";
        static final String MEETING_AGREED = "gateway_meetingAgreed";
        static final String POST_PUBLICLY = "userTask_postPublicly";
        static final String POSTED = "gateway_posted";
        static final String POSTING_PERIOD = "eventBasedGateway_postingPeriod";
        static final String POSTING_ENDED = "intermediateCatchEvent_postingEnded";
        static final String CLOSE_POSTING = "serviceTask_closePosting";
        static final String ASSESSED = "endEvent_assessed";
        static final String OBJECTION_RAISED = "intermediateCatchEvent_objectionRaised";
        static final String RECHECK_HOUSEHOLD = "userTask_recheckHousehold";
        static final String CLASSIFY_RECHECK = "businessRuleTask_classifyRecheck";
        static final String SETTLE_OBJECTION = "userTask_settleObjection";

        private Element() {}
    }

    /** Messages the diagram waits for. */
    static final class Message {

        static final String OBJECTION_RAISED = "review.objectionRaised";

        private Message() {}
    }

    /** Errors the diagram ends with. */
    static final class Error {

        static final String HOUSEHOLD_UNAVAILABLE = "householdUnavailable";

        private Error() {}
    }
}
