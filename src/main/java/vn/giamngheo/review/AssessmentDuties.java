package vn.giamngheo.review;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.kinship.Kinships;

/**
 * Who may not do a step of an assessment although he holds the post: the household's own people and its relatives, the
 * surveyor whose sheet is looked at again, and the board member who surveyed. Asked when a step is taken and when it is
 * completed, for every client.
 */
@Service
public class AssessmentDuties {

    private final OpenSheets open;
    private final Kinships kinships;

    AssessmentDuties(OpenSheets open, Kinships kinships) {
        this.open = open;
        this.kinships = kinships;
    }

    /**
     * Returns when this person may survey, look again or re-check.
     *
     * @param assessmentId the assessment
     * @param username who wants to
     * @throws vn.giamngheo.shared.NotPermitted when he made the sheet in dispute, or is kin of the household
     */
    @Transactional(readOnly = true)
    public void checkSurveyor(UUID assessmentId, String username) {
        Assessment assessment = open.load(assessmentId);
        assessment.checkSheetOpenFor(username);
        kinships.requireNotKin(username, assessment.householdId());
    }

    /**
     * Returns when this person may chair the village meeting about the household.
     *
     * @param assessmentId the assessment
     * @param username who wants to
     * @throws vn.giamngheo.shared.NotPermitted when he is kin of the household
     */
    @Transactional(readOnly = true)
    public void checkChair(UUID assessmentId, String username) {
        kinships.requireNotKin(username, open.load(assessmentId).householdId());
    }

    /**
     * Returns when this person may settle or override for the commune board.
     *
     * @param assessmentId the assessment
     * @param username who wants to
     * @throws vn.giamngheo.shared.NotPermitted when he surveyed the household, or is kin of it
     */
    @Transactional(readOnly = true)
    public void checkBoard(UUID assessmentId, String username) {
        Assessment assessment = open.load(assessmentId);
        assessment.checkMaySettle(username);
        kinships.requireNotKin(username, assessment.householdId());
    }
}
