package vn.giamngheo.campaign.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import vn.giamngheo.campaign.CommuneReviewState;
import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.RegimeId;

/** Contract of {@code commune-review}: ids and variables as the diagram has them. Its business key is the commune's part of a campaign. */
final class CommuneReviewProcess {

    static final String KEY = "commune-review";

    static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    static final ProcessVariable<String> POSTING_ENDS_AT = ProcessVariable.text("postingEndsAt");
    static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);
    static final ProcessVariable<Outcome> OUTCOME = ProcessVariable.ofEnum("outcome", Outcome.class);

    private CommuneReviewProcess() {}

    static UUID id(DelegateTask task) {
        return id(task.getExecution());
    }

    static UUID id(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** @return what the gateway behind a step compares, by where the commune goes on */
    static Outcome next(CommuneReviewState state) {
        return switch (state) {
            case TO_REQUEST -> Outcome.READY;
            case ASKED -> Outcome.REQUESTED;
            case TO_DECIDE -> Outcome.AGREED;
            case DECIDED -> Outcome.DECIDED;
            case WAITING -> Outcome.WAIT;
            default -> throw new IllegalStateException(state.name());
        };
    }

    /** What the diagram's gateways compare. */
    enum Outcome {
        /** The review list is confirmed. */
        CONFIRMED,
        /** The lists are posted. */
        POSTED,
        /** Sent back to an earlier step. */
        RETURNED,
        /** There are households to ask the opinion about. */
        READY,
        /** All households that are left are under re-check. */
        WAIT,
        /** The opinion is asked for. */
        REQUESTED,
        /** There are households to decide on. */
        AGREED,
        /** All households are decided on. */
        DECIDED
    }

    /** Elements of the diagram. */
    static final class Element {

        static final String OPENED = "startEvent_communeReviewOpened";
        static final String CONFIRM_REVIEW_LIST = "userTask_confirmReviewList";
        static final String REVIEW_HAMLET = "callActivity_reviewHamlet";
        static final String POST_LISTS = "userTask_postLists";
        static final String LISTS_POSTED = "gateway_listsPosted";
        static final String POSTING_ENDED = "intermediateCatchEvent_postingEnded";
        static final String CLOSE_POSTING = "serviceTask_closePosting";
        static final String READY = "gateway_householdsReady";
        static final String REQUEST_OPINION = "userTask_requestOpinion";
        static final String OPINION_REQUESTED = "gateway_opinionRequested";
        static final String GIVE_OPINION = "userTask_giveOpinion";
        static final String OPINION_GIVEN = "gateway_opinionGiven";
        static final String DECIDE_LISTS = "userTask_decideLists";
        static final String LISTS_DECIDED = "gateway_listsDecided";
        static final String DECIDED = "endEvent_listsDecided";
        static final String WAITING = "gateway_waiting";
        static final String HOUSEHOLDS_READY = "intermediateCatchEvent_householdsReady";

        private Element() {}
    }

    /** Messages the diagram waits for. */
    static final class Message {

        static final String HOUSEHOLDS_READY = "review.householdsReady";

        private Message() {}
    }
}
