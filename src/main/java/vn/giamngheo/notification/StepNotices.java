package vn.giamngheo.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.TaskAssigned;
import vn.giamngheo.engine.TaskClosed;
import vn.giamngheo.identity.Mailbox;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.shared.transaction.TransactionValue;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.tasklist.TaskDueSoon;
import vn.giamngheo.tasklist.TaskEscalated;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.tasklist.TaskListed;

/**
 * Tells the holders of a post of new, due and overdue steps. Gathers what happens in a transaction and writes it just
 * before the commit, all at once; steps that were opened and closed in one transaction are not told of.
 */
@Component
class StepNotices {

    private final TaskItems items;
    private final Mailboxes mailboxes;
    private final Notices notices;
    private final WritesAtCommit writes;
    private final Clock clock;
    private final TransactionValue<Gathered> gathered = TransactionValue.of(Gathered::new, this::write);

    StepNotices(TaskItems items, Mailboxes mailboxes, Notices notices, WritesAtCommit writes, Clock clock) {
        this.items = items;
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.writes = writes;
        this.clock = clock;
    }

    @EventListener
    void on(TaskListed listed) {
        TaskItem item = listed.item();
        gathered.get().known.put(item.taskId(), item);
        gathered.get().steps.add(new ToldStep(NoticeKind.STEP_OPENED, item.taskId(), null));
    }

    /** A step that is given to somebody at once is read again with its holder. */
    @EventListener
    void on(TaskAssigned assigned) {
        gathered.find().ifPresent(told -> told.known.remove(assigned.taskId()));
    }

    @EventListener
    void on(TaskDueSoon dueSoon) {
        gathered.get().steps.add(new ToldStep(NoticeKind.STEP_DUE_SOON, dueSoon.taskId(), null));
    }

    @EventListener
    void on(TaskEscalated escalated) {
        Set<ToldStep> steps = gathered.get().steps;
        steps.add(new ToldStep(escalated.nobodyAbove() ? NoticeKind.STEP_OVERDUE : NoticeKind.STEP_ESCALATED,
                escalated.taskId(), escalated.superiorGroup()));
        escalated.waitingGroups()
            .forEach(post -> steps.add(new ToldStep(NoticeKind.STEP_AWAITED, escalated.taskId(), post)));
    }

    /** What is done needs nobody's attention any more. */
    @EventListener
    void on(TaskClosed closed) {
        gathered.find().ifPresent(told -> told.steps.removeIf(step -> step.taskId().equals(closed.taskId())));
        writes.add("UPDATE notification SET read_at = :now WHERE task_id = :task AND read_at IS NULL",
                new MapSqlParameterSource("now", Timestamp.from(clock.instant())).addValue("task", closed.taskId()));
    }

    private void write(Gathered gathered) {
        Map<String, TaskItem> open = new HashMap<>(gathered.known);
        items.findAll(gathered.steps.stream().map(ToldStep::taskId).filter(id -> !open.containsKey(id)).distinct().toList())
            .forEach(item -> open.put(item.taskId(), item));
        List<ToldStep> told = gathered.steps.stream().filter(step -> open.containsKey(step.taskId())).toList();
        Map<String, List<Mailbox>> holders = mailboxes.holders(told.stream()
            .map(step -> step.postOf(open.get(step.taskId()))).distinct().toList());
        List<AddressedNotice> addressed = new ArrayList<>();
        for (ToldStep step : told) {
            TaskItem item = open.get(step.taskId());
            Notice notice = Notice.of(step.kind(), item);
            recipients(step, item, holders).forEach(to -> addressed.add(new AddressedNotice(to, notice)));
        }
        notices.write(addressed);
    }

    /** A step that somebody holds is due for him alone. */
    private static Stream<Mailbox> recipients(ToldStep step, TaskItem item, Map<String, List<Mailbox>> holders) {
        Map<String, Mailbox> all = new LinkedHashMap<>();
        holders.getOrDefault(step.postOf(item), List.of()).forEach(holder -> all.put(holder.username(), holder));
        boolean held = step.post() == null && all.containsKey(item.assignee());
        return held ? Stream.of(all.get(item.assignee())) : all.values().stream();
    }

    /** A step to be told of, why, and to which post; null for the one that has it. */
    private record ToldStep(NoticeKind kind, String taskId, String post) {

        String postOf(TaskItem item) {
            return post == null ? item.candidateGroup() : post;
        }
    }

    /** What one transaction has to tell, and the steps that it opened itself. */
    private static final class Gathered {

        private final Set<ToldStep> steps = new LinkedHashSet<>();
        private final Map<String, TaskItem> known = new HashMap<>();
    }
}
