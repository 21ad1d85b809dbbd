package vn.giamngheo.api.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.giamngheo.tasklist.TaskItem;

/** An open step. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkItem(String taskId, String processKey, String elementId, String stepName, String subjectId, UUID caseId,
        String caseNumber, UUID householdId, String title, String unitKey, String hamletName, String post, String holder,
        Instant openedAt, Instant dueAt, TaskItem.DueState due, Instant caseDueAt, Instant escalatedAt) {

    static WorkItem of(TaskItem item, Instant now) {
        return new WorkItem(item.taskId(), item.processKey(), item.elementId(), item.stepName(), item.businessKey(),
                item.caseId(), item.caseNumber(), item.householdId(), item.title(), item.unitKey(), item.hamletName(),
                item.candidateGroup(), item.assignee(), item.openedAt(), item.dueAt(), item.dueState(now),
                item.caseDueAt(), item.escalatedAt());
    }
}
