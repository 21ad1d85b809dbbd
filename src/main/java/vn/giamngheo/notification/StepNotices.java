package vn.giamngheo.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.giamngheo.engine.TaskClosed;
import vn.giamngheo.engine.TaskOpened;
import vn.giamngheo.identity.Mailbox;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.tasklist.TaskDueSoon;
import vn.giamngheo.tasklist.TaskEscalated;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;

/**
 * Tells the holders of a post of new, due and overdue steps. Gathers what happens in a transaction and writes it just
 * before the commit, all at once; steps that were opened and closed in one transaction are not told of.
 */
@Component
class StepNotices {

    private final TaskItems items;
    private final Mailboxes mailboxes;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    StepNotices(TaskItems items, Mailboxes mailboxes, Notices notices, JdbcClient jdbc, Clock clock) {
        this.items = items;
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened opened) {
        gathered().steps.add(new ToldStep(NoticeKind.STEP_OPENED, opened.taskId(), null));
    }

    @EventListener
    void on(TaskDueSoon dueSoon) {
        gathered().steps.add(new ToldStep(NoticeKind.STEP_DUE_SOON, dueSoon.taskId(), null));
    }

    @EventListener
    void on(TaskEscalated escalated) {
        Set<ToldStep> steps = gathered().steps;
        steps.add(new ToldStep(escalated.nobodyAbove() ? NoticeKind.STEP_OVERDUE : NoticeKind.STEP_ESCALATED,
                escalated.taskId(), escalated.superiorGroup()));
        escalated.waitingGroups()
            .forEach(post -> steps.add(new ToldStep(NoticeKind.STEP_AWAITED, escalated.taskId(), post)));
    }

    /** What is done needs nobody's attention any more. */
    @EventListener
    void on(TaskClosed closed) {
        jdbc.sql("UPDATE notification SET read_at = :now WHERE task_id = :task AND read_at IS NULL")
            .param("now", Timestamp.from(clock.instant())).param("task", closed.taskId()).update();
    }

    private Gathered gathered() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Gathered known) {
            return known;
        }
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        TransactionSynchronizationManager.bindResource(this, gathered);
        return gathered;
    }

    private void write(Set<ToldStep> steps) {
        Map<String, TaskItem> open = items.findAll(steps.stream().map(ToldStep::taskId).distinct().toList()).stream()
            .collect(Collectors.toMap(TaskItem::taskId, item -> item));
        List<ToldStep> told = steps.stream().filter(step -> open.containsKey(step.taskId())).toList();
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

    /** What one transaction has to tell; bound to its thread as long as it runs. */
    private final class Gathered implements TransactionSynchronization {

        private final Set<ToldStep> steps = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(steps);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(StepNotices.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(StepNotices.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(StepNotices.this);
        }
    }
}
