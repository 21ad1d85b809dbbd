package vn.giamngheo.campaign.process;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.ListPostings;
import vn.giamngheo.campaign.NamedHouseholds;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The officer posted the lists, or sent households back to their hamlets. */
@Component
class PostListsListener implements TaskListener {

    private final ListPostings postings;
    private final StepAnswers answers;

    PostListsListener(@Lazy ListPostings postings, StepAnswers answers) {
        this.postings = postings;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        PostAnswer outcome = answer.choice("outcome", PostAnswer.class);
        if (outcome == PostAnswer.RETURNED) {
            NamedHouseholds named = NamedHouseholds.of("households", answer.values().get("households"));
            String reason = answer.text("reason");
            answer.check();
            postings.returnToHamlets(CommuneReviewProcess.id(task), named, reason);
        }
        else {
            LocalDate postedOn = answer.date("postedOn");
            String places = answer.text("places");
            answer.check();
            ZonedDateTime overAt = postings.post(CommuneReviewProcess.id(task), postedOn, places);
            CommuneReviewProcess.POSTING_ENDS_AT.on(task.getExecution(),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(overAt));
        }
        CommuneReviewProcess.OUTCOME.on(task, CommuneReviewProcess.Outcome.valueOf(outcome.name()));
    }

    private enum PostAnswer {
        POSTED, RETURNED
    }
}
