package vn.giamngheo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostsChanged;
import vn.giamngheo.shared.AuditedEvent;

/**
 * Gives steps back to their post when whoever holds them may work there no longer: the post was ended, the days of standing
 * in are over. Otherwise they would wait for somebody who cannot complete them.
 */
@Service
public class LostPosts {

    private static final Logger LOG = LoggerFactory.getLogger(LostPosts.class);

    private final NamedParameterJdbcTemplate jdbc;
    private final TaskItems items;
    private final UserTasks userTasks;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate perStep;

    LostPosts(NamedParameterJdbcTemplate jdbc, TaskItems items, UserTasks userTasks, Accounts accounts,
            ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.items = items;
        this.userTasks = userTasks;
        this.accounts = accounts;
        this.events = events;
        this.perStep = new TransactionTemplate(transactions);
        this.perStep.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Holding(String holder, String group) {}

    /**
     * Gives back all that is held without the post, each step in a transaction of its own.
     *
     * @return number of steps given back
     */
    @Scheduled(fixedDelayString = "${giamngheo.lostposts.interval:PT1M}", initialDelayString = "PT40S")
    public int takeBack() {
        List<Holding> holdings = jdbc.query("""
                SELECT DISTINCT assignee, candidate_group FROM task_item WHERE assignee IS NOT NULL""",
                (row, number) -> new Holding(row.getString(1), row.getString(2)));
        Map<String, Set<PostGroup>> held = accounts.heldBy(holdings.stream().map(Holding::holder).distinct().toList());
        return holdings.stream().filter(holding -> PostGroup.isPostGroup(holding.group()))
            .filter(holding -> !held.getOrDefault(holding.holder(), Set.of()).contains(PostGroup.parse(holding.group())))
            .mapToInt(this::takeBack).sum();
    }

    private int takeBack(Holding lost) {
        int taken = 0;
        for (TaskItem item : items.heldBy(lost.holder(), lost.group())) {
            try {
                taken += Boolean.TRUE.equals(perStep.execute(status -> takeBack(item))) ? 1 : 0;
            }
            catch (RuntimeException failed) {
                LOG.warn("Step {} stays with {} for now", item.taskId(), lost.holder(), failed);
            }
        }
        return taken;
    }

    private boolean takeBack(TaskItem item) {
        boolean taken = userTasks.takeBack(item.taskId(), item.assignee());
        if (taken) {
            events.publishEvent(new AuditedEvent("task.takenBack", "Task", item.taskId(), item.unitKey(),
                    item.householdId(), item.caseId(), Map.of("holder", item.assignee()),
                    Map.of("step", item.elementId(), "post", item.candidateGroup()), null));
        }
        return taken;
    }

    /** At once after a change, so that colleagues need not wait for the clock. */
    @EventListener
    void on(PostsChanged changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCompletion() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(LostPosts.this);
                }

                @Override
                public void afterCommit() {
                    takeBack();
                }
            });
        }
    }
}
