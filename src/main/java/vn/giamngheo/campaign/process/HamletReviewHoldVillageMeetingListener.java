package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.HamletSteps;
import vn.giamngheo.campaign.HoldListMeeting;
import vn.giamngheo.campaign.NamedHouseholds;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.MeetingMinutes;
import vn.giamngheo.review.MeetingOutcome;

/** Records the meeting about the list of the hamlet, or sends it back to the surveyors. */
@Component
class HamletReviewHoldVillageMeetingListener implements TaskListener {

    private final HamletSteps steps;
    private final StepAnswers answers;

    HamletReviewHoldVillageMeetingListener(@Lazy HamletSteps steps, StepAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        if (answer.choice("outcome", MeetingAnswer.class) == MeetingAnswer.RETURNED) {
            String reason = answer.text("reason");
            answer.check();
            steps.returnToSurvey(HamletReviewProcess.id(task), reason);
            HamletReviewProcess.OUTCOME.on(task, HamletReviewProcess.Outcome.RETURNED);
        }
        else {
            MeetingMinutes minutes = new MeetingMinutes(answer.date("heldOn"), answer.text("place"),
                    answer.text("secretaryName"), answer.number("attendees"), answer.number("agreeing"),
                    answer.number("disagreeing"), answer.text("conclusion"),
                    new MeetingMinutes.Attendance(answer.optionalLines("presentBoard").orElse(null),
                            answer.optionalLines("presentParty").orElse(null),
                            answer.optionalLines("presentFront").orElse(null),
                            answer.optionalLines("presentHouseholds").orElse(null)));
            Integer households = answer.optionalNumber("presentHouseholdCount").orElse(null);
            NamedHouseholds own = NamedHouseholds.of("householdVotes", answer.values().get("householdVotes"));
            answer.check();
            MeetingOutcome outcome = steps.hold(HamletReviewProcess.id(task), new HoldListMeeting(minutes, households, own));
            HamletReviewProcess.OUTCOME.on(task, HamletReviewProcess.Outcome.valueOf(outcome.name()));
        }
    }

    private enum MeetingAnswer {
        HELD, RETURNED
    }
}
