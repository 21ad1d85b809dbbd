package vn.giamngheo.campaign.process;

import java.util.UUID;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignDuties;
import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepEligibility;

/** Only assigned surveyors take the survey of a hamlet, and who surveyed decides nothing. */
@Component
class CampaignEligibility implements StepEligibility {

    private final CampaignDuties duties;

    CampaignEligibility(@Lazy CampaignDuties duties) {
        this.duties = duties;
    }

    @Override
    public void check(Step step, String username) {
        if (HamletReviewProcess.KEY.equals(step.processKey())
                && HamletReviewProcess.Element.SURVEY_HAMLET.equals(step.elementId())) {
            duties.checkSurveyor(UUID.fromString(step.businessKey()), username);
        }
        if (CommuneReviewProcess.KEY.equals(step.processKey())
                && CommuneReviewProcess.Element.DECIDE_LISTS.equals(step.elementId())) {
            duties.checkSigner(UUID.fromString(step.businessKey()), username);
        }
    }
}
