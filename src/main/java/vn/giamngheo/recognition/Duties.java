package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.shared.NotPermitted;

/**
 * Segregation of duties in one case: who surveyed a household neither drafts nor signs the decision on it, and who
 * drafted it does not sign it.
 */
@Service
public class Duties {

    private final Assessments assessments;
    private final DecisionDrafts drafts;

    Duties(Assessments assessments, DecisionDrafts drafts) {
        this.assessments = assessments;
        this.drafts = drafts;
    }

    /**
     * Returns when this person may draft the decision.
     *
     * @param applicationId application
     * @param username user name
     * @throws NotPermitted when he or she surveyed the household for this application
     */
    @Transactional(readOnly = true)
    public void checkDrafter(UUID applicationId, String username) {
        if (assessments.surveyorsOf(applicationId).contains(username)) {
            throw new NotPermitted("refusal.recognition.surveyorDecides");
        }
    }

    /**
     * Returns when this person may sign the decision.
     *
     * @param applicationId application
     * @param username user name
     * @throws NotPermitted when he or she surveyed the household or drafted the decision for this application
     */
    @Transactional(readOnly = true)
    public void checkSigner(UUID applicationId, String username) {
        checkDrafter(applicationId, username);
        boolean drafted = drafts.findFirstByApplicationIdOrderByDraftedAtDesc(applicationId)
            .filter(draft -> draft.draftedBy().equals(username)).isPresent();
        if (drafted) {
            throw new NotPermitted("refusal.recognition.drafterSigns");
        }
    }

    /**
     * Returns when this person may draft or sign the correction or withdrawal of a decision.
     *
     * @param decision decision on an application, or a household's entry in the decision on a list
     * @param username user name
     * @param signs whether he or she signs it
     * @throws NotPermitted when he or she surveyed the household, or drafted the decision on its application and now signs
     */
    void checkAmendment(RecognitionDecision decision, String username, boolean signs) {
        if (decision.isOnList()) {
            if (assessments.surveyorsOf(decision.listCaseId(), decision.householdId()).contains(username)) {
                throw new NotPermitted("refusal.recognition.surveyorDecides");
            }
        }
        else if (signs) {
            checkSigner(decision.applicationId(), username);
        }
        else {
            checkDrafter(decision.applicationId(), username);
        }
    }
}
