package vn.giamngheo.campaign;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.review.AssessmentLists;
import vn.giamngheo.shared.NotPermitted;

/** Segregation of duties in a campaign: hamlets go to their surveyors, and who surveyed does not sign. */
@Service
@Transactional(readOnly = true)
public class CampaignDuties {

    private final CampaignFiles files;
    private final CampaignSurveyors surveyors;
    private final AssessmentLists assessments;

    CampaignDuties(CampaignFiles files, CampaignSurveyors surveyors, AssessmentLists assessments) {
        this.files = files;
        this.surveyors = surveyors;
        this.assessments = assessments;
    }

    /**
     * @param hamletReviewId hamlet's part of a campaign
     * @param username user name
     * @throws NotPermitted when he or she was not assigned to the hamlet
     */
    public void checkSurveyor(UUID hamletReviewId, String username) {
        surveyors.requireAssigned(files.hamlet(hamletReviewId), username);
    }

    /**
     * @param communeReviewId commune's part of a campaign
     * @param username user name
     * @throws NotPermitted when he or she surveyed one of the households that can be decided upon
     */
    public void checkSigner(UUID communeReviewId, String username) {
        List<ListedEntry> ready = files.ofCommune(files.commune(communeReviewId)).stream().filter(ListedEntry::ready)
            .toList();
        if (assessments.surveyors(CampaignFiles.assessments(ready)).contains(username)) {
            throw new NotPermitted("refusal.recognition.surveyorDecides");
        }
    }
}
