package vn.giamngheo.recognition.process;

/** Contract of the process {@code in-year-recognition}: names in the diagram as Java sees them. */
final class InYearRecognitionProcess {

    /** Process id. */
    static final String KEY = "in-year-recognition";

    /** Form of the start event. */
    static final String START_FORM = "in-year-recognition.start";

    private InYearRecognitionProcess() {}

    /** Elements of the diagram, gateways left out. */
    static final class Element {

        static final String REGISTERED = "startEvent_applicationRegistered";
        static final String RECEIVE_APPLICATION = "userTask_receiveApplication";
        static final String SCREEN_APPLICATION = "userTask_screenApplication";
        static final String BATCH_OPENED = "intermediateCatchEvent_batchOpened";
        static final String OPEN_ASSESSMENT = "serviceTask_openAssessment";
        static final String ASSESS_HOUSEHOLD = "callActivity_assessHousehold";
        static final String HOUSEHOLD_UNAVAILABLE = "boundaryEvent_householdUnavailable";
        static final String GIVE_OPINION = "userTask_giveOpinion";
        static final String DRAFT_DECISION = "userTask_draftDecision";
        static final String DECIDE_RECOGNITION = "userTask_decideRecognition";
        static final String DELIVER_RESULT = "userTask_deliverResult";
        static final String NOT_ACCEPTED = "endEvent_notAccepted";
        static final String RECOGNISED = "endEvent_recognised";
        static final String REFUSED = "endEvent_refused";
        static final String SCREENED_OUT = "endEvent_screenedOut";

        private Element() {}
    }
}
