package vn.giamngheo.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;

/** Passing an open step on to a colleague of the same post, or to who stands in there. */
@Service
public class TaskHandOver {

    /** Longest reason. */
    public static final int LONGEST_REASON = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final TaskItems items;
    private final UserTasks userTasks;
    private final Accounts accounts;
    private final CurrentActor currentActor;

    TaskHandOver(NamedParameterJdbcTemplate jdbc, TaskItems items, UserTasks userTasks, Accounts accounts,
            CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.items = items;
        this.userTasks = userTasks;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /**
     * @param item an open step
     * @return whom the one who acts may pass it on to; nobody when he does not work on it
     */
    @Transactional(readOnly = true)
    public List<AccountView> colleagues(TaskItem item) {
        Actor actor = currentActor.get();
        if (!actor.groupIds().contains(item.candidateGroup())
                || item.assignee() != null && !item.assignee().equals(actor.username())) {
            return List.of();
        }
        return accounts.workers(PostGroup.parse(item.candidateGroup())).stream()
            .filter(colleague -> !colleague.username().equals(actor.username())).toList();
    }

    /**
     * Passes a step on; the projection audits it, whichever client it was done with.
     *
     * @param taskId engine's task id
     * @param colleague account that holds it afterwards
     * @param reason why, may be blank
     * @throws NotFound when it is not open
     * @throws NotPermitted when the actor does not hold its post
     * @throws InvalidInput when the colleague is none of the post, or the reason is too long
     * @throws vn.giamngheo.shared.Conflict when somebody else holds it
     */
    @Transactional
    public void pass(String taskId, String colleague, String reason) {
        TaskItem item = items.find(taskId).orElseThrow(() -> new NotFound("refusal.tasklist.unknownTask"));
        Actor actor = currentActor.get();
        if (!actor.groupIds().contains(item.candidateGroup())) {
            throw new NotPermitted("refusal.task.notYourPost", item.stepName());
        }
        String why = VietnameseText.tidy(reason);
        List<FieldError> errors = new ArrayList<>();
        if (why != null && why.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "refusal.field.tooLong", LONGEST_REASON));
        }
        if (colleague == null || colleague.isBlank()) {
            errors.add(new FieldError("colleague", "refusal.field.missing"));
        }
        else if (colleague.equals(actor.username()) || accounts.workers(PostGroup.parse(item.candidateGroup())).stream()
            .noneMatch(worker -> worker.username().equals(colleague))) {
            errors.add(new FieldError("colleague", "refusal.tasklist.noColleague"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        jdbc.update("UPDATE task_item SET given_reason = :reason, given_at = NULL WHERE task_id = :id",
                new MapSqlParameterSource(Map.of("id", taskId)).addValue("reason",
                        why == null || why.isEmpty() ? null : why));
        userTasks.handOver(taskId, colleague);
    }
}
