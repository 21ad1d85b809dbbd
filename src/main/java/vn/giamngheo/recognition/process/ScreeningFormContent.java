package vn.giamngheo.recognition.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.FormGroup;
import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepFormContent;
import vn.giamngheo.recognition.QuickSheet;

/** The step at which the officer fills in the quick sheet. */
@Component
class ScreeningFormContent implements StepFormContent {

    private final QuickSheet quickSheet;

    ScreeningFormContent(@Lazy QuickSheet quickSheet) {
        this.quickSheet = quickSheet;
    }

    @Override
    public boolean fills(String processKey, String elementId) {
        return InYearRecognitionProcess.KEY.equals(processKey)
                && InYearRecognitionProcess.Element.SCREEN_APPLICATION.equals(elementId);
    }

    @Override
    public Map<String, List<FormGroup>> groups(Step step) {
        return quickSheet.groups(UUID.fromString(step.businessKey()));
    }
}
