package vn.giamngheo.engine.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.engine.StepPosts;
import vn.giamngheo.engine.TaskRerouted;

/** Evaluates the candidate groups of a step's model again, so that models by process owners are followed as well. */
@Service
class CamundaStepPosts implements StepPosts {

    private final ProcessEngine engine;
    private final ApplicationEventPublisher events;

    CamundaStepPosts(@Lazy ProcessEngine engine, ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
    }

    @Override
    @Transactional
    public Optional<TaskRerouted> routeAgain(String taskId) {
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired();
        return commands.execute(context -> context.runWithoutAuthorization(() -> routeAgain(context, taskId)));
    }

    /** The step stays locked until the transaction ends: whoever completes it meanwhile waits, and is asked for his post. */
    private Optional<TaskRerouted> routeAgain(CommandContext context, String taskId) {
        SentAnswer.lock(context, taskId);
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            return Optional.empty();
        }
        List<String> before = task.getCandidates().stream().map(link -> link.getGroupId()).filter(Objects::nonNull).toList();
        List<String> now = task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
            .map(group -> Objects.toString(group.getValue(task.getExecution()), null)).filter(Objects::nonNull).toList();
        if (before.isEmpty() || now.isEmpty() || Set.copyOf(before).equals(Set.copyOf(now))) {
            return Optional.empty();
        }
        before.forEach(group -> engine.getTaskService().deleteCandidateGroup(taskId, group));
        now.forEach(group -> engine.getTaskService().addCandidateGroup(taskId, group));
        forget(taskId, grants -> grants.groupIdIn(before.toArray(String[]::new)));
        TaskRerouted moved = new TaskRerouted(taskId, before.get(0), now.get(0), released(task, now));
        events.publishEvent(moved);
        return Optional.of(moved);
    }

    private String released(TaskEntity task, List<String> groups) {
        String holder = task.getAssignee();
        boolean keeps = holder == null || engine.getIdentityService().createGroupQuery().groupMember(holder).list().stream()
            .anyMatch(group -> groups.contains(group.getId()));
        if (keeps) {
            return null;
        }
        engine.getTaskService().setAssignee(task.getId(), null);
        forget(task.getId(), grants -> grants.userIdIn(holder));
        return holder;
    }

    /** The engine grants a step to its posts and holder, and leaves the grants when it goes to others. */
    private void forget(String taskId, UnaryOperator<AuthorizationQuery> whose) {
        whose.apply(engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).resourceId(taskId))
            .list().forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));
    }
}
