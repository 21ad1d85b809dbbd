package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.MeetingMinutes;
import vn.giamngheo.review.Meetings;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Records the minutes of the village meeting, or sends the sheet back. */
@Component
class HoldVillageMeetingListener implements TaskListener {

    private final StepAnswers answers;
    private final Meetings meetings;

    HoldVillageMeetingListener(StepAnswers answers, Meetings meetings) {
        this.answers = answers;
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        if (answer.choice("outcome", MeetingAnswer.class) == MeetingAnswer.RETURNED) {
            String reason = answer.text("reason");
            answer.check();
            meetings.returnToSurvey(assessmentId(task), reason);
            OUTCOME.on(task, Outcome.RETURNED);
        }
        else {
            MeetingMinutes minutes = new MeetingMinutes(answer.date("heldOn"), answer.text("place"),
                    answer.text("secretaryName"), answer.number("attendees"), answer.number("agreeing"),
                    answer.number("disagreeing"), answer.text("conclusion"), new MeetingMinutes.Attendance(answer.optionalLines("presentBoard").orElse(null),
                            answer.optionalLines("presentParty").orElse(null),
                            answer.optionalLines("presentFront").orElse(null),
                            answer.optionalLines("presentHouseholds").orElse(null)));
            answer.check();
            OUTCOME.on(task, Outcome.valueOf(meetings.hold(assessmentId(task), minutes).name()));
        }
    }

    private enum MeetingAnswer {
        HELD, RETURNED
    }
}
