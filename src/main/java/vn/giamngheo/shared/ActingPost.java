package vn.giamngheo.shared;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import vn.giamngheo.shared.transaction.TransactionValue;

/**
 * The post in which the one who acts does the present act: the one the step was routed to, or the one a service asked for.
 * Holds for one transaction; whoever notes it first knows best, since the step is checked before its services run.
 */
public final class ActingPost {

    private static final TransactionValue<AtomicReference<String>> POST = TransactionValue.of(AtomicReference::new);

    private ActingPost() {}

    /**
     * @param group id of the post's group, {@code role:unitKey}; does nothing outside of a transaction
     */
    public static void note(String group) {
        if (group != null && TransactionValue.isPossible()) {
            POST.get().compareAndSet(null, group);
        }
    }

    /** @return the post noted in this transaction */
    public static Optional<String> noted() {
        return POST.find().map(AtomicReference::get);
    }
}
