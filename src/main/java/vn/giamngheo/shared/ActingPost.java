package vn.giamngheo.shared;

import java.util.Optional;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The post in which the one who acts does the present act: the one the step was routed to, or the one a service asked for.
 * Holds for one transaction; whoever notes it first knows best, since the step is checked before its services run.
 */
public final class ActingPost {

    private static final Object KEY = ActingPost.class;

    private ActingPost() {}

    /**
     * @param group id of the post's group, {@code role:unitKey}; does nothing outside of a transaction
     */
    public static void note(String group) {
        if (group == null || !TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(KEY)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(KEY, group);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(KEY, group);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }
        });
    }

    /** @return the post noted in this transaction */
    public static Optional<String> noted() {
        return Optional.ofNullable((String) TransactionSynchronizationManager.getResource(KEY));
    }
}
