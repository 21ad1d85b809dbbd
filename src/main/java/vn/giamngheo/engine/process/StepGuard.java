package vn.giamngheo.engine.process;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepEligibility;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotPermitted;

/**
 * Who may take and complete a step, asked for every client of the engine: he holds the post that the step was routed to,
 * no colleague holds the step, and no rule of the case speaks against him.
 */
@Component
class StepGuard {

    private final ObjectProvider<StepEligibility> eligibilities;

    StepGuard(ObjectProvider<StepEligibility> eligibilities) {
        this.eligibilities = eligibilities;
    }

    void checkCompletion(DelegateTask task) {
        Authentication actor = actor();
        String holder = task.getAssignee();
        if (holder != null && !holder.equals(actor.getUserId())) {
            throw new Conflict("refusal.task.heldByColleague", holder);
        }
        checkPost(task, actor.getGroupIds());
        checkCase(task, actor.getUserId());
    }

    void checkAssignment(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        Authentication actor = actor();
        boolean forHimself = assignee.equals(actor.getUserId());
        checkPost(task, forHimself ? actor.getGroupIds() : groupsOf(assignee));
        checkCase(task, assignee);
    }

    private static Authentication actor() {
        Authentication actor = Context.getCommandContext().getAuthentication();
        if (actor == null || actor.getUserId() == null) {
            throw new NotPermitted("refusal.task.nobody");
        }
        return actor;
    }

    private static List<String> groupsOf(String username) {
        return Context.getProcessEngineConfiguration().getIdentityService().createGroupQuery().groupMember(username)
            .list().stream().map(group -> group.getId()).toList();
    }

    private static void checkPost(DelegateTask task, List<String> groups) {
        boolean holdsPost = task.getCandidates().stream().map(link -> link.getGroupId()).filter(Objects::nonNull)
            .anyMatch(groups == null ? List.of()::contains : groups::contains);
        if (!holdsPost && task.getCandidates().isEmpty()) {
            // a colleague completed the step while it was being read: its posts are gone already
            throw new Conflict("refusal.task.changedMeanwhile");
        }
        if (!holdsPost) {
            throw new NotPermitted("refusal.task.notYourPost", Objects.toString(task.getName(), ""));
        }
    }

    private void checkCase(DelegateTask task, String username) {
        Step step = step(task);
        eligibilities.orderedStream().forEach(eligibility -> eligibility.check(step, username));
    }

    static Step step(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        return new Step(execution.getProcessDefinition().getKey(), task.getTaskDefinitionKey(),
                execution.getProcessBusinessKey(), task.getId());
    }
}
