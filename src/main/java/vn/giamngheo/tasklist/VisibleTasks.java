package vn.giamngheo.tasklist;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.tasklist.TaskItems.DoneStep;
import vn.giamngheo.territory.UnitKey;

/** Open steps that the one who acts may see: of his posts, brought before him as superior, or in his units. */
@Service
public class VisibleTasks {

    private final TaskItems items;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Accounts accounts;

    VisibleTasks(TaskItems items, CurrentActor currentActor, Scope scope, Accounts accounts) {
        this.items = items;
        this.currentActor = currentActor;
        this.scope = scope;
        this.accounts = accounts;
    }

    /**
     * @param taskId engine's task id
     * @return the open step
     * @throws NotFound when there never was such a step
     * @throws Conflict when it is done already; says by whom
     * @throws NotPermitted when the actor may not see it
     */
    @Transactional(readOnly = true)
    public TaskItem get(String taskId) {
        return require(items.find(taskId).orElseThrow(() -> whyNotOpen(taskId)));
    }

    /**
     * @param item an open step
     * @return that step
     * @throws NotPermitted when the actor may not see it
     */
    public TaskItem require(TaskItem item) {
        Actor actor = currentActor.get();
        boolean sees = actor.groupIds().contains(item.candidateGroup())
                || item.escalatedToGroup() != null && actor.groupIds().contains(item.escalatedToGroup())
                || scope.covers(actor, new UnitKey(item.unitKey()));
        if (!sees) {
            throw new NotPermitted("refusal.tasklist.otherUnit");
        }
        return item;
    }

    /**
     * @param taskId engine's task id of a step that is not open
     * @return what the one who looks for it is told: who finished it, or that there never was such a step
     */
    @Transactional(readOnly = true)
    public Refusal whyNotOpen(String taskId) {
        Optional<DoneStep> done = items.findDone(taskId);
        if (done.isEmpty()) {
            return new NotFound("refusal.tasklist.unknownTask");
        }
        String by = done.get().completedBy();
        return new Conflict("refusal.tasklist.alreadyDone", done.get().stepName(),
                accounts.fullName(by));
    }
}
