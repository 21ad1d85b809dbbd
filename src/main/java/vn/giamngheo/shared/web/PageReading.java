package vn.giamngheo.shared.web;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The one transaction in which a page reads. Belongs to one request and its thread. */
final class PageReading {

    static final String ATTRIBUTE = PageReading.class.getName();

    private static final TransactionDefinition READ_ONLY = readOnly();

    private final PlatformTransactionManager transactions;
    private TransactionStatus status;
    private int depth;

    PageReading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
        begin();
    }

    private static TransactionDefinition readOnly() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setName("page");
        return definition;
    }

    /** @return reading of this thread's request when it is open, otherwise null */
    static PageReading current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof PageReading reading
                && reading.isOpen() ? reading : null;
    }

    boolean isOpen() {
        return status != null;
    }

    /** Nothing was written in it, so that a refusal on the way, after which it can only be rolled back, does no harm. */
    void end() {
        TransactionStatus ending = status;
        status = null;
        if (ending == null) {
            return;
        }
        if (ending.isRollbackOnly()) {
            transactions.rollback(ending);
        }
        else {
            transactions.commit(ending);
        }
    }

    /** A service works within the reading. */
    <T> T within(Act<T> act) throws Throwable {
        depth++;
        try {
            return act.run();
        }
        finally {
            depth--;
        }
    }

    /** A service that writes has a transaction of its own, as if there were no page; what it wrote stays whatever follows. */
    <T> T interrupted(Act<T> act) throws Throwable {
        if (depth > 0) {
            return within(act);
        }
        end();
        try {
            return act.run();
        }
        finally {
            begin();
        }
    }

    private void begin() {
        status = transactions.getTransaction(READ_ONLY);
    }

    /** What a service does. */
    interface Act<T> {

        T run() throws Throwable;
    }
}
