package vn.giamngheo.campaign;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.review.AssessedCases;
import vn.giamngheo.territory.UnitKey;

/** How people know the part of a campaign that an assessment is made for: by the year and the hamlet's list. */
@Service
public class CampaignCases implements AssessedCases {

    private final CommuneReviews communes;
    private final CampaignSurveyors surveyors;

    CampaignCases(CommuneReviews communes, CampaignSurveyors surveyors) {
        this.communes = communes;
        this.surveyors = surveyors;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssessedCase> find(UUID caseId) {
        return communes.findById(caseId).map(review -> new AssessedCase(String.valueOf(review.year()), null));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> worklist(UUID caseId, UnitKey hamlet) {
        return communes.findById(caseId)
            .map(review -> "/campaigns/" + review.campaignId() + "/hamlets/" + hamlet.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Set<UnitKey>> surveyedBy(UUID caseId, String username) {
        return communes.findById(caseId).map(review -> surveyors.hamletsOf(review.id(), username));
    }
}
