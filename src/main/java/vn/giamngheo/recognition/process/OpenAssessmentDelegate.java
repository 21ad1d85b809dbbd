package vn.giamngheo.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.ApplicationAppraisal;
import vn.giamngheo.recognition.OpenedAssessment;

/** Opens an assessment of the household and tells the process whose opinion is asked. */
@Component
class OpenAssessmentDelegate implements JavaDelegate {

    private final ApplicationAppraisal appraisal;

    OpenAssessmentDelegate(@Lazy ApplicationAppraisal appraisal) {
        this.appraisal = appraisal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenedAssessment opened = appraisal.openAssessment(ApplicationProcess.applicationId(execution));
        ApplicationProcess.ASSESSMENT_ID.on(execution, opened.assessmentId().toString());
        ApplicationProcess.OPINION_AUTHORITY.on(execution, opened.opinionAuthority());
    }
}
