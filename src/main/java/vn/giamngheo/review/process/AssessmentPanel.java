package vn.giamngheo.review.process;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.review.AssessmentSummaries;
import vn.giamngheo.review.AssessmentSummary;
import vn.giamngheo.tasklist.headline.CasePanel;

/** The household with its story, and its assessment, beside the form of each step. */
@Component
class AssessmentPanel implements CasePanel {

    private final AssessmentSummaries summaries;
    private final HouseholdRegister households;

    AssessmentPanel(AssessmentSummaries summaries, HouseholdRegister households) {
        this.summaries = summaries;
        this.households = households;
    }

    @Override
    public boolean supports(String processKey) {
        return HouseholdAssessmentProcess.KEY.equals(processKey);
    }

    @Override
    public String view() {
        return "review/step :: panel";
    }

    @Override
    public Map<String, Object> model(String processKey, String elementId, String businessKey) {
        AssessmentSummary summary = summaries.of(UUID.fromString(businessKey));
        return Map.of("review", summary, "reviewHousehold", households.brief(summary.assessment().householdId()));
    }
}
