package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.PostingView;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.Conflict;

/**
 * What the assessment found, as far as a decision needs it, and what may be decided upon it.
 *
 * @param assessmentId assessment
 * @param householdClass class found; null when the household could not be surveyed
 * @param subClass why poor; null when the household could not be surveyed
 * @param currentClass class in which the household stands today
 * @param standardId standard it was classified by
 * @param reason one Vietnamese sentence with the article; null when the household could not be surveyed
 * @param trace JSON object with inputs and rows that fired, may be null
 * @param postingEndedOn last day of the posting; null when nothing was posted
 */
record Finding(UUID assessmentId, HouseholdClass householdClass, SubClass subClass, HouseholdClass currentClass,
        String standardId, String reason, String trace, LocalDate postingEndedOn) {

    /**
     * Reads what an assessment found.
     *
     * @param assessment the assessment; over, in one way or the other
     * @param currentClass class in which the household stands today
     * @return what it found
     * @throws Conflict when the assessment is still under way
     */
    static Finding of(AssessmentView assessment, HouseholdClass currentClass) {
        if (assessment.state() == AssessmentState.UNAVAILABLE) {
            return new Finding(assessment.id(), null, null, currentClass, assessment.standardId().name(), null, null,
                    null);
        }
        if (assessment.state() != AssessmentState.ASSESSED) {
            throw new Conflict("refusal.recognition.assessmentOpen");
        }
        return new Finding(assessment.id(), assessment.proposedClass(), assessment.subClass(), currentClass,
                assessment.standardId().name(), assessment.classReason(), assessment.trace(),
                assessment.lastPosting().map(PostingView::endsOn).orElse(null));
    }

    /**
     * Refuses what may not be recognised upon this finding.
     *
     * @param route IN_YEAR: refuses unless the household is poor or near-poor and not in that class or a worse one
     *     already; ESCAPE: refuses unless it stands on a list and was found better off than that
     * @throws Conflict in these cases, and when the household was not surveyed
     */
    void requireRecognisable(Route route) {
        if (householdClass == null) {
            throw new Conflict("refusal.recognition.notSurveyed");
        }
        if (route == Route.ESCAPE) {
            requireEscaped();
        }
        else {
            requireListed();
        }
    }

    private void requireEscaped() {
        if (currentClass != HouseholdClass.POOR && currentClass != HouseholdClass.NEAR_POOR) {
            throw new Conflict("refusal.recognition.onNoList");
        }
        if (householdClass == HouseholdClass.POOR || householdClass == currentClass) {
            throw new Conflict("refusal.recognition.notEscaped", householdClass);
        }
    }

    private void requireListed() {
        if (householdClass != HouseholdClass.POOR && householdClass != HouseholdClass.NEAR_POOR) {
            throw new Conflict("refusal.recognition.classNotListed", householdClass);
        }
        if (householdClass == currentClass) {
            throw new Conflict("refusal.recognition.sameClass", householdClass);
        }
        if (currentClass == HouseholdClass.POOR) {
            throw new Conflict("refusal.recognition.isPoor");
        }
    }

    /** @return whether the household was found poor or near-poor */
    boolean isListed() {
        return householdClass == HouseholdClass.POOR || householdClass == HouseholdClass.NEAR_POOR;
    }

    /** @return last day of the posting, empty when nothing was posted */
    Optional<LocalDate> postingEnd() {
        return Optional.ofNullable(postingEndedOn);
    }
}
