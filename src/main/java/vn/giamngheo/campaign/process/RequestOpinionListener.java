package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.ListOpinions;
import vn.giamngheo.campaign.NamedHouseholds;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The chair asked for the opinion. */
@Component
class RequestOpinionListener implements TaskListener {

    private final ListOpinions opinions;
    private final StepAnswers answers;

    RequestOpinionListener(@Lazy ListOpinions opinions, StepAnswers answers) {
        this.opinions = opinions;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        answer.choice("outcome", RequestAnswer.class);
        String report = answer.text("report");
        NamedHouseholds out = NamedHouseholds.of("households", answer.values().get("households"));
        answer.check();
        CommuneReviewProcess.OUTCOME.on(task,
                CommuneReviewProcess.next(opinions.request(CommuneReviewProcess.id(task), report, out)));
    }

    private enum RequestAnswer {
        REQUESTED
    }
}
