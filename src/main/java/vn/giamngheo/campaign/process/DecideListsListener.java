package vn.giamngheo.campaign.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.ListDecisionDesk;
import vn.giamngheo.campaign.NamedHouseholds;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The chair decided on the lists, or has the opinion asked for again. */
@Component
class DecideListsListener implements TaskListener {

    private final ListDecisionDesk desk;
    private final StepAnswers answers;

    DecideListsListener(@Lazy ListDecisionDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        DecideAnswer outcome = answer.choice("outcome", DecideAnswer.class);
        if (outcome == DecideAnswer.RETURNED) {
            String reason = answer.text("reason");
            answer.check();
            desk.returnToOpinion(CommuneReviewProcess.id(task), reason);
            CommuneReviewProcess.OUTCOME.on(task, CommuneReviewProcess.Outcome.RETURNED);
        }
        else {
            LocalDate signedOn = answer.date("signedOn");
            NamedHouseholds exceptions = NamedHouseholds.of("households", answer.values().get("households"));
            answer.check();
            CommuneReviewProcess.OUTCOME.on(task,
                    CommuneReviewProcess.next(desk.decide(CommuneReviewProcess.id(task), signedOn, exceptions)));
        }
    }

    private enum DecideAnswer {
        DECIDED, RETURNED
    }
}
