package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.POSTING_ENDS_AT;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.Postings;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Posts the result and tells the process when the posting is over, or sends the result back to the meeting. */
@Component
class PostPubliclyListener implements TaskListener {

    private final StepAnswers answers;
    private final Postings postings;

    PostPubliclyListener(StepAnswers answers, Postings postings) {
        this.answers = answers;
        this.postings = postings;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        PostingAnswer outcome = answer.choice("outcome", PostingAnswer.class);
        if (outcome == PostingAnswer.RETURNED) {
            String reason = answer.text("reason");
            answer.check();
            postings.returnToMeeting(assessmentId(task), reason);
        }
        else {
            LocalDate postedOn = answer.date("postedOn");
            String places = answer.text("places");
            answer.check();
            ZonedDateTime overAt = postings.post(assessmentId(task), postedOn, places);
            POSTING_ENDS_AT.on(task.getExecution(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(overAt));
        }
        OUTCOME.on(task, Outcome.valueOf(outcome.name()));
    }

    private enum PostingAnswer {
        POSTED, RETURNED
    }
}
