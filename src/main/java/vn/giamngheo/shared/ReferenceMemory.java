package vn.giamngheo.shared;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import vn.giamngheo.shared.transaction.TransactionValue;

/**
 * Remembers what was read from tables that seldom change: terms, rules of routing, holders of posts, versions of the law's
 * tables. The database stamps each change of such a table ({@code reference_stamp}); one short question a request tells
 * whether anything has changed since, whoever changed it and wherever. Then everything is read anew. A request, or outside
 * of one a transaction, works with one state of these tables, and sees its own changes.
 *
 * <p>Only for tables that carry the trigger {@code note_reference_change}.
 */
@Component
public class ReferenceMemory {

    private static final String ATTRIBUTE = ReferenceMemory.class.getName();
    /** Answers of one state; beyond, remembering starts anew. */
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final TransactionValue<AtomicReference<String>> ofTransaction = TransactionValue.of(AtomicReference::new);
    private volatile State state = new State("", new ConcurrentHashMap<>());

    /** @param jdbc access to the stamps */
    public ReferenceMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param question what is asked: a record of the asking class, equal for equal questions
     * @param read reads the answer, which must never change afterwards; a refusal is not remembered
     * @param <T> kind of answer
     * @return the answer, read now or before
     */
    @SuppressWarnings("unchecked")
    public <T> T remember(Object question, Supplier<T> read) {
        Map<Object, Object> answers = answers(stamp());
        T known = (T) answers.get(question);
        if (known != null) {
            return known;
        }
        T answer = read.get();
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }

    private Map<Object, Object> answers(String stamp) {
        State now = state;
        if (!now.stamp.equals(stamp)) {
            now = new State(stamp, new ConcurrentHashMap<>());
            state = now;
        }
        return now.answers;
    }

    private String stamp() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof String known) {
                return known;
            }
            String read = read();
            request.setAttribute(ATTRIBUTE, read, RequestAttributes.SCOPE_REQUEST);
            return read;
        }
        return TransactionValue.isPossible() ? ofTransaction.get().updateAndGet(known -> known == null ? read() : known) : read();
    }

    private String read() {
        return jdbc.sql("SELECT coalesce(string_agg(stamp::text, ',' ORDER BY table_name), '') FROM reference_stamp")
            .query(String.class).single();
    }

    /** Every change of reference data is audited, and is about no case or household: whoever made it asks for the stamps once more. */
    @EventListener
    void on(AuditedEvent event) {
        if (event.caseId() == null && event.householdId() == null) {
            Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .ifPresent(request -> request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
            ofTransaction.find().ifPresent(stamp -> stamp.set(null));
        }
    }

    /** The answers that hold while the stamps are these. */
    private record State(String stamp, Map<Object, Object> answers) {}
}
