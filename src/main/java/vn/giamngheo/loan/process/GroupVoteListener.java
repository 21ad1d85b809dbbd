package vn.giamngheo.loan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.loan.GroupDesk;
import vn.giamngheo.loan.GroupVote;
import vn.giamngheo.loan.VoteOutcome;

/** The savings and credit group met. */
@Component
class GroupVoteListener implements TaskListener {

    private final GroupDesk desk;
    private final StepAnswers answers;

    GroupVoteListener(@Lazy GroupDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        GroupVote command = new GroupVote(answer.choice("outcome", VoteOutcome.class),
                answer.optionalDate("heldOn").orElse(null), answer.optionalText("groupName").orElse(null),
                answer.optionalText("groupHead").orElse(null), answer.optionalText("place").orElse(null),
                answer.optionalNumber("groupMembers").orElse(null), answer.optionalNumber("attendees").orElse(null),
                answer.optionalNumber("agreeing").orElse(null), answer.optionalNumber("disagreeing").orElse(null),
                answer.flag("admitted"), answer.optionalNumber("agreedAmount").map(Integer::longValue).orElse(null),
                answer.optionalNumber("agreedMonths").orElse(null), answer.optionalDate("nextMeetingOn").orElse(null),
                answer.optionalText("reason").orElse(null));
        answer.check();
        desk.vote(LoanGuidanceProcess.caseId(task), command);
        LoanGuidanceProcess.OUTCOME.on(task, command.outcome().name());
    }
}
