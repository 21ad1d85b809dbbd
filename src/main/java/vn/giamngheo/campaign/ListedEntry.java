package vn.giamngheo.campaign;

import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.ListedAssessment;

/**
 * A household on a review list with how far its assessment has come.
 *
 * @param entry the household on the list
 * @param assessment its assessment, null before the list is confirmed
 */
public record ListedEntry(ReviewEntry entry, ListedAssessment assessment) {

    /** @return state of the assessment, null before the list is confirmed */
    public AssessmentState state() {
        return assessment == null ? null : assessment.state();
    }

    /**
     * @param surveyor user name
     * @return whether he or she may fill in its sheet now: the first one, or the second one beside a colleague's
     */
    boolean toBeFilledInBy(String surveyor) {
        return state() == AssessmentState.OPENED
                || state() == AssessmentState.CROSS_CHECK && !surveyor.equals(assessment.surveyor());
    }

    /** @return whether it can be decided upon */
    public boolean ready() {
        return entry.decisionId() == null && state() == AssessmentState.ASSESSED;
    }

    /** @return whether it was posted with its list and nobody objected */
    boolean postedWithList() {
        return state() == AssessmentState.POSTED && assessment.objections() == 0;
    }
}
