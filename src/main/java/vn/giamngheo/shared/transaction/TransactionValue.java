package vn.giamngheo.shared.transaction;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value of the running transaction: made when it is first asked for, put aside while another transaction runs in between,
 * and gone when its own one ends.
 *
 * @param <T> kind of value
 */
public final class TransactionValue<T> {

    private final Supplier<T> initial;
    private final Consumer<T> beforeCommit;

    private TransactionValue(Supplier<T> initial, Consumer<T> beforeCommit) {
        this.initial = initial;
        this.beforeCommit = beforeCommit;
    }

    /**
     * @param initial makes the value of a transaction
     * @param <T> kind of value
     * @return a value for each transaction
     */
    public static <T> TransactionValue<T> of(Supplier<T> initial) {
        return of(initial, value -> {});
    }

    /**
     * @param initial makes the value of a transaction
     * @param beforeCommit what is done with it just before the commit; what it throws ends the transaction
     * @param <T> kind of value
     * @return a value for each transaction
     */
    public static <T> TransactionValue<T> of(Supplier<T> initial, Consumer<T> beforeCommit) {
        return new TransactionValue<>(initial, beforeCommit);
    }

    /** @return whether a transaction runs that a value can belong to */
    public static boolean isPossible() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** @return the value of the running transaction, empty when nobody asked for it yet */
    @SuppressWarnings("unchecked")
    public Optional<T> find() {
        return Optional.ofNullable((Bound) TransactionSynchronizationManager.getResource(this)).map(bound -> bound.value);
    }

    /**
     * @return the value of the running transaction
     * @throws IllegalStateException when none runs
     */
    public T get() {
        return find().orElseGet(() -> {
            Bound bound = new Bound(initial.get());
            TransactionSynchronizationManager.registerSynchronization(bound);
            TransactionSynchronizationManager.bindResource(this, bound);
            return bound.value;
        });
    }

    /** Ties the value to its transaction. */
    private final class Bound implements TransactionSynchronization {

        private final T value;

        Bound(T value) {
            this.value = value;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionValue.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionValue.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(TransactionValue.this);
        }
    }
}
