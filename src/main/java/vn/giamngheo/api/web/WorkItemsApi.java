package vn.giamngheo.api.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.giamngheo.api.Answer;
import vn.giamngheo.api.Idempotency;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.tasklist.TaskFilter;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.tasklist.VisibleTasks;

/** Open steps of the one who acts: taken, given back, completed. */
@RestController
@RequestMapping("/api/v1/work-items")
@Tag(name = "work-items")
class WorkItemsApi {

    private final TaskItems items;
    private final VisibleTasks visibleTasks;
    private final UserTasks userTasks;
    private final FormFieldList formFields;
    private final CurrentActor currentActor;
    private final Idempotency idempotency;
    private final Clock clock;

    WorkItemsApi(TaskItems items, VisibleTasks visibleTasks, UserTasks userTasks, FormFieldList formFields,
            CurrentActor currentActor, Idempotency idempotency, Clock clock) {
        this.items = items;
        this.visibleTasks = visibleTasks;
        this.userTasks = userTasks;
        this.formFields = formFields;
        this.currentActor = currentActor;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Operation(operationId = "findWorkItems")
    @GetMapping
    PageOf<WorkItem> find(@RequestParam(defaultValue = "POSTS") TaskFilter.View view,
            @RequestParam(required = false) String step, @RequestParam(required = false) String hamlet,
            @RequestParam(required = false) TaskItem.DueState due, @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        Actor actor = currentActor.get();
        TaskFilter filter = new TaskFilter(actor.username(), actor.groupIds(), view, step, hamlet, due, q);
        return PageOf.of(shown(items.page(filter, size, (page - 1) * size)), page, size, items.count(filter));
    }

    @Operation(operationId = "readWorkItem")
    @GetMapping("/{taskId}")
    WorkItemDetail read(@PathVariable String taskId) {
        TaskItem item = visibleTasks.get(taskId);
        Actor actor = currentActor.get();
        boolean mayComplete = actor.groupIds().contains(item.candidateGroup())
                && (item.assignee() == null || item.assignee().equals(actor.username()));
        return new WorkItemDetail(WorkItem.of(item, clock.instant()), mayComplete,
                mayComplete ? formFields.of(userTasks.formJson(taskId)) : List.of());
    }

    @Operation(operationId = "completeWorkItem")
    @PostMapping("/{taskId}/completion")
    ResponseEntity<StepCompletion.Done> complete(@PathVariable String taskId,
            @Valid @RequestBody StepCompletion completion, HttpServletRequest request) {
        return Writes.entity(idempotency.once(Writes.of(request, completion), StepCompletion.Done.class, () -> {
            UUID caseId = visibleTasks.get(taskId).caseId();
            userTasks.complete(taskId, completion.answer());
            return caseId;
        }, caseId -> Answer.ok(new StepCompletion.Done(taskId, caseId, next(caseId)))));
    }

    @Operation(operationId = "claimWorkItem")
    @PostMapping("/{taskId}/claim")
    ResponseEntity<WorkItem> claim(@PathVariable String taskId, HttpServletRequest request) {
        return held(taskId, request, userTasks::claim);
    }

    @Operation(operationId = "releaseWorkItem")
    @PostMapping("/{taskId}/release")
    ResponseEntity<WorkItem> release(@PathVariable String taskId, HttpServletRequest request) {
        return held(taskId, request, userTasks::release);
    }

    private ResponseEntity<WorkItem> held(String taskId, HttpServletRequest request, Consumer<String> act) {
        return Writes.entity(idempotency.once(Writes.of(request, null), WorkItem.class, () -> {
            requirePost(visibleTasks.get(taskId));
            act.accept(taskId);
            return taskId;
        }, id -> Answer.ok(WorkItem.of(visibleTasks.get(id), clock.instant()))));
    }

    /** Who reads the step only is told so, and not that the engine knows no such step of his. */
    private void requirePost(TaskItem item) {
        if (!currentActor.get().groupIds().contains(item.candidateGroup())) {
            throw new NotPermitted("refusal.task.notYourPost", item.stepName());
        }
    }

    private List<WorkItem> next(UUID caseId) {
        List<String> groups = currentActor.get().groupIds();
        return shown(items.ofCase(caseId).stream().filter(item -> groups.contains(item.candidateGroup())).toList());
    }

    private List<WorkItem> shown(List<TaskItem> found) {
        return found.stream().map(item -> WorkItem.of(item, clock.instant())).toList();
    }
}
