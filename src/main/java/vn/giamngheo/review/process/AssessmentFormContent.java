package vn.giamngheo.review.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.FormGroup;
import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepFormContent;
import vn.giamngheo.review.SheetFormContent;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Element;

/** The three steps at which a surveyor fills in the whole sheet. */
@Component
class AssessmentFormContent implements StepFormContent {

    private static final Set<String> STEPS = Set.of(Element.SURVEY_HOUSEHOLD, Element.CROSS_CHECK_HOUSEHOLD,
            Element.RECHECK_HOUSEHOLD);

    private final SheetFormContent sheets;

    AssessmentFormContent(@Lazy SheetFormContent sheets) {
        this.sheets = sheets;
    }

    @Override
    public boolean fills(String processKey, String elementId) {
        return HouseholdAssessmentProcess.KEY.equals(processKey) && STEPS.contains(elementId);
    }

    @Override
    public Map<String, List<FormGroup>> groups(Step step) {
        return sheets.groups(UUID.fromString(step.businessKey()));
    }
}
