package vn.giamngheo.notification;

import java.time.Instant;
import java.util.UUID;

import vn.giamngheo.recognition.AmendmentMoved;
import vn.giamngheo.recognition.ResultIssued;
import vn.giamngheo.tasklist.TaskItem;

/**
 * What somebody is told. No more of the household than its head's name and its hamlet.
 *
 * @param kind what it is about
 * @param taskId the step, null when it is about none
 * @param caseId the case; of a correction or withdrawal its own id
 * @param stepName Vietnamese name of the step, null when it is about none
 * @param title head of the household, or title of the list
 * @param caseNumber number of the case, null before there is one; of a correction or withdrawal the decision's
 * @param hamletName hamlet, null when above
 * @param dueAt when the step is due, null without a term
 * @param outcome RECOGNISED or REFUSED, CORRECTION or WITHDRAWAL, null when it is about a step
 */
public record Notice(NoticeKind kind, String taskId, UUID caseId, String stepName, String title, String caseNumber,
        String hamletName, Instant dueAt, String outcome) {

    static Notice of(NoticeKind kind, TaskItem item) {
        return new Notice(kind, item.taskId(), item.caseId(), item.stepName(), item.title(), item.caseNumber(),
                item.hamletName(), item.dueAt(), null);
    }

    static Notice of(ResultIssued result) {
        return new Notice(NoticeKind.RESULT_ISSUED, null, result.applicationId(), null, result.headName(),
                result.receiptNumber(), result.hamletName(), null, result.outcome().name());
    }

    static Notice of(NoticeKind kind, AmendmentMoved amendment) {
        return new Notice(kind, null, amendment.amendmentId(), null, amendment.headName(), amendment.decisionNumber(), null,
                null, amendment.kind().name());
    }

    /** @return path of the page it leads to */
    public String path() {
        if (kind.ofAmendment()) {
            return "/amendments/" + caseId;
        }
        return taskId == null ? "/applications/" + caseId : "/tasks/" + taskId;
    }

    /** @return message key of the outcome, null when there is none */
    public String outcomeLabel() {
        return outcome == null ? null : (kind.ofAmendment() ? "AmendmentKind." : "DecisionOutcome.") + outcome;
    }
}
