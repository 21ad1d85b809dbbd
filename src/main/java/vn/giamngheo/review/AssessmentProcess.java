package vn.giamngheo.review;

import java.util.Optional;
import java.util.UUID;

/** What the domain tells the running process of an assessment. */
public interface AssessmentProcess {

    /**
     * Somebody objected to the posted result: the process leaves the posting and goes to the re-check.
     *
     * @param assessmentId the assessment
     * @throws vn.giamngheo.shared.Conflict when its process is not waiting in the posting
     */
    void objectionRaised(UUID assessmentId);

    /**
     * @param assessmentId the assessment
     * @return whether a process of its own runs for it; a household that goes with its list has none
     */
    boolean isRunning(UUID assessmentId);

    /**
     * A household leaves its list for a re-check: a process of its own starts there and ends with its own posting.
     *
     * @param assessment the assessment
     */
    void startRecheck(AssessmentView assessment);

    /**
     * @param assessmentId the assessment
     * @return engine's task id of the open survey or re-check step, empty when neither is open
     */
    Optional<String> openSurveyStep(UUID assessmentId);
}
