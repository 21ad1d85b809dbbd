package vn.giamngheo.review.process;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.review.AssessmentSummaries;
import vn.giamngheo.tasklist.headline.CasePanel;

/** The assessment beside the form of each of its steps. */
@Component
class AssessmentPanel implements CasePanel {

    private final AssessmentSummaries summaries;

    AssessmentPanel(AssessmentSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public boolean supports(String processKey) {
        return HouseholdAssessmentProcess.KEY.equals(processKey);
    }

    @Override
    public String view() {
        return "review/panel :: panel";
    }

    @Override
    public Map<String, Object> model(String processKey, String elementId, String businessKey) {
        return Map.of("review", summaries.of(UUID.fromString(businessKey)));
    }
}
