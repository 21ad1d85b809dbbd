package vn.giamngheo.review.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.review.AssessmentProcess;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Element;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Message;
import vn.giamngheo.shared.Conflict;

/** Tells the running process by its business key. */
@Component
class CamundaAssessmentProcess implements AssessmentProcess {

    private final RuntimeService runtime;
    private final UserTasks userTasks;

    CamundaAssessmentProcess(@Lazy RuntimeService runtime, UserTasks userTasks) {
        this.runtime = runtime;
        this.userTasks = userTasks;
    }

    @Override
    public void objectionRaised(UUID assessmentId) {
        try {
            runtime.createMessageCorrelation(Message.OBJECTION_RAISED)
                .processInstanceBusinessKey(assessmentId.toString()).correlate();
        }
        catch (MismatchingMessageCorrelationException notWaiting) {
            throw new Conflict("refusal.review.processNotPosted");
        }
    }

    @Override
    public boolean isRunning(UUID assessmentId) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(HouseholdAssessmentProcess.KEY)
            .processInstanceBusinessKey(assessmentId.toString()).count() > 0;
    }

    @Override
    public void startRecheck(AssessmentView assessment) {
        Map<String, Object> variables = new HashMap<>();
        HouseholdAssessmentProcess.COMMUNE_KEY.put(variables, assessment.communeKey().value());
        HouseholdAssessmentProcess.HAMLET_KEY.put(variables, assessment.hamletKey().value());
        HouseholdAssessmentProcess.REGIME_ID.put(variables, assessment.regimeId());
        runtime.createProcessInstanceByKey(HouseholdAssessmentProcess.KEY).businessKey(assessment.id().toString())
            .setVariables(variables).startBeforeActivity(Element.RECHECK_HOUSEHOLD).execute();
    }

    @Override
    public Optional<String> openSurveyStep(UUID assessmentId) {
        return open(assessmentId, Element.SURVEY_HOUSEHOLD)
            .or(() -> open(assessmentId, Element.CROSS_CHECK_HOUSEHOLD))
            .or(() -> open(assessmentId, Element.RECHECK_HOUSEHOLD));
    }

    private Optional<String> open(UUID assessmentId, String step) {
        return userTasks.openTask(HouseholdAssessmentProcess.KEY, assessmentId.toString(), step);
    }
}
