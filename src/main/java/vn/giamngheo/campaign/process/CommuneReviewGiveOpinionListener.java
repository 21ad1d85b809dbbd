package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.ListOpinions;
import vn.giamngheo.campaign.NamedHouseholds;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.OpinionOutcome;

/** The superior authority gave its opinion on the lists. */
@Component
class CommuneReviewGiveOpinionListener implements TaskListener {

    private final ListOpinions opinions;
    private final StepAnswers answers;

    CommuneReviewGiveOpinionListener(@Lazy ListOpinions opinions, StepAnswers answers) {
        this.opinions = opinions;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        OpinionOutcome outcome = answer.choice("outcome", OpinionOutcome.class);
        String text = answer.text("opinionText");
        NamedHouseholds named = NamedHouseholds.of("households", answer.values().get("households"));
        answer.check();
        CommuneReviewProcess.OUTCOME.on(task,
                CommuneReviewProcess.next(opinions.give(CommuneReviewProcess.id(task), outcome, text, named)));
    }
}
