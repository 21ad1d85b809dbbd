package vn.giamngheo.engine.process;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.TaskAssigned;
import vn.giamngheo.engine.TaskClosed;
import vn.giamngheo.engine.TaskOpened;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.Refusal;

/**
 * Puts every user task of every diagram, also of those the process owners draw, under {@link StepGuard} and tells our
 * modules when it opens, is taken and closes. Built-in listeners run before those of the diagram and cannot be skipped.
 */
@Component
class StepParseListener extends AbstractBpmnParseListener {

    private static final ProcessVariable<String> REGIME_ID = ProcessVariable.text("regimeId");

    private final StepGuard guard;
    private final SentAnswer sent;
    private final ApplicationEventPublisher events;

    StepParseListener(StepGuard guard, SentAnswer sent, ApplicationEventPublisher events) {
        this.guard = guard;
        this.sent = sent;
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition step = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        step.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        step.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        step.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
        step.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::keepUntaken);
        step.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE,
                task -> events.publishEvent(new TaskClosed(task.getId(), null)));
    }

    private void opened(DelegateTask task) {
        Step step = StepGuard.step(task);
        String group = task.getCandidates().stream().map(link -> link.getGroupId()).filter(Objects::nonNull).findFirst()
            .orElseThrow(() -> new Conflict("refusal.task.noPost", task.getName()));
        events.publishEvent(new TaskOpened(step.taskId(), step.processKey(), step.elementId(), task.getName(),
                step.businessKey(), task.getProcessInstanceId(), group, REGIME_ID.from(task.getExecution()),
                instant(task.getDueDate()), instant(task.getCreateTime())));
    }

    private void assigned(DelegateTask task) {
        guard.checkAssignment(task);
        events.publishEvent(new TaskAssigned(task.getId(), task.getAssignee()));
    }

    /**
     * Notes what is refused before the engine sees it: looking for error events, the engine may stumble over a case that a
     * colleague moved on at the same moment, and lose the refusal.
     */
    private void completed(DelegateTask task) {
        try {
            guard.checkCompletion(task);
            events.publishEvent(new TaskClosed(task.getId(),
                    Context.getCommandContext().getAuthentication().getUserId()));
        }
        catch (Refusal refusal) {
            RefusalInterceptor.note(refusal);
            throw refusal;
        }
    }

    /** Runs behind the listeners of the diagram: an answer that none of them has taken is the process's own. */
    private void keepUntaken(DelegateTask task) {
        sent.take(task.getId()).ifPresent(waiting -> task.getExecution().setVariables(waiting.values()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
