package vn.giamngheo.recognition.process;

/** Contract of the process {@code escape-certification}: names in the diagram as Java sees them. */
final class EscapeCertificationProcess {

    /** Process id. */
    static final String KEY = "escape-certification";

    /** Form of the start event. */
    static final String START_FORM = "escape-certification.start";

    private EscapeCertificationProcess() {}

    /** Elements of the diagram, gateways left out. */
    static final class Element {

        static final String REGISTERED = "startEvent_applicationRegistered";
        static final String RECEIVE_APPLICATION = "userTask_receiveApplication";
        static final String BATCH_OPENED = "intermediateCatchEvent_batchOpened";
        static final String OPEN_ASSESSMENT = "serviceTask_openAssessment";
        static final String ASSESS_HOUSEHOLD = "callActivity_assessHousehold";
        static final String HOUSEHOLD_UNAVAILABLE = "boundaryEvent_householdUnavailable";
        static final String GIVE_OPINION = "userTask_giveOpinion";
        static final String DRAFT_DECISION = "userTask_draftDecision";
        static final String DECIDE_ESCAPE = "userTask_decideEscape";
        static final String DELIVER_RESULT = "userTask_deliverResult";
        static final String NOT_ACCEPTED = "endEvent_notAccepted";
        static final String RECOGNISED = "endEvent_recognised";
        static final String REFUSED = "endEvent_refused";

        private Element() {}
    }
}
