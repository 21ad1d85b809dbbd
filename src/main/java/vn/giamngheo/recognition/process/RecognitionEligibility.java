package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepEligibility;
import vn.giamngheo.recognition.Duties;
import vn.giamngheo.recognition.KinDuties;

/** Segregation of duties at the two steps where it matters, asked when a step is claimed and when it is completed. */
@Component
class RecognitionEligibility implements StepEligibility {

    private final Duties duties;
    private final KinDuties kinDuties;

    RecognitionEligibility(@Lazy Duties duties, @Lazy KinDuties kinDuties) {
        this.duties = duties;
        this.kinDuties = kinDuties;
    }

    @Override
    public void check(Step step, String username) {
        if (!ApplicationProcess.isKey(step.processKey())) {
            return;
        }
        if (InYearRecognitionProcess.Element.DRAFT_DECISION.equals(step.elementId())) {
            duties.checkDrafter(UUID.fromString(step.businessKey()), username);
        }
        else if (InYearRecognitionProcess.Element.DECIDE_RECOGNITION.equals(step.elementId())
                || EscapeCertificationProcess.Element.DECIDE_ESCAPE.equals(step.elementId())) {
            duties.checkSigner(UUID.fromString(step.businessKey()), username);
            kinDuties.check(UUID.fromString(step.businessKey()), username);
        }
    }
}
