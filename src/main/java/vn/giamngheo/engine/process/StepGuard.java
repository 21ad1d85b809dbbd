package vn.giamngheo.engine.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepEligibility;
import vn.giamngheo.shared.ActingPost;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.PersonNames;

/**
 * Who may take and complete a step, asked for every client of the engine: he holds the post that the step was routed to,
 * no colleague holds the step, and no rule of the case speaks against him.
 */
@Component
class StepGuard {

    private final ObjectProvider<StepEligibility> eligibilities;
    private final ObjectProvider<PersonNames> names;

    StepGuard(ObjectProvider<StepEligibility> eligibilities, ObjectProvider<PersonNames> names) {
        this.eligibilities = eligibilities;
        this.names = names;
    }

    void checkCompletion(DelegateTask task) {
        Authentication actor = actor();
        String holder = task.getAssignee();
        if (holder != null && !holder.equals(actor.getUserId())) {
            throw new Conflict("refusal.task.heldByColleague", names.getObject().fullName(holder));
        }
        ActingPost.note(checkPost(task, actor.getGroupIds()));
        checkCase(task, actor.getUserId());
    }

    void checkAssignment(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        Authentication actor = actor();
        ActingPost.note(checkPost(task, actor.getGroupIds()));
        if (!assignee.equals(actor.getUserId())) {
            checkPost(task, groupsOf(assignee));
        }
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

    /** @return the post that the step was routed to and that is held */
    private static String checkPost(DelegateTask task, List<String> groups) {
        Optional<String> post = task.getCandidates().stream().map(link -> link.getGroupId()).filter(Objects::nonNull)
            .filter(groups == null ? List.of()::contains : groups::contains).findFirst();
        if (post.isEmpty() && task.getCandidates().isEmpty()) {
            // a colleague completed the step while it was being read: its posts are gone already
            throw new Conflict("refusal.task.changedMeanwhile");
        }
        return post
            .orElseThrow(() -> new NotPermitted("refusal.task.notYourPost", Objects.toString(task.getName(), "")));
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
