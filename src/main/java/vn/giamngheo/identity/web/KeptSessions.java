package vn.giamngheo.identity.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stored sessions, read once a request. The time of the last access is stored at most once a minute: a session ends up to a
 * minute before its time.
 *
 * @param <S> session as it is stored
 */
class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSessions.Kept<S>> {

    private static final Duration BETWEEN_TWO_TOUCHES = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final TransactionOperations own;
    private final ThreadLocal<Seen<S>> seen = new ThreadLocal<>();

    KeptSessions(FindByIndexNameSessionRepository<S> stored, TransactionOperations own) {
        this.stored = stored;
        this.own = own;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored.createSession(), true);
    }

    @Override
    public void save(Kept<S> session) {
        if (session.changed) {
            own.executeWithoutResult(status -> stored.save(session.inner));
            session.changed = false;
        }
    }

    @Override
    public Kept<S> findById(String id) {
        Seen<S> request = seen.get();
        if (request != null && request.session != null && request.session.getId().equals(id)) {
            return request.session;
        }
        S found = stored.findById(id);
        if (found == null) {
            return null;
        }
        Kept<S> session = new Kept<>(found, false);
        if (request != null) {
            request.session = session;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        Seen<S> request = seen.get();
        if (request != null) {
            request.session = null;
        }
        stored.deleteById(id);
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Kept<S>> found = new LinkedHashMap<>();
        stored.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, new Kept<>(session, false)));
        return found;
    }

    /** The session that a request has read. */
    private static final class Seen<S extends Session> {

        private Kept<S> session;
    }

    /** Surrounds Spring Session's own filter, which asks for the session once more at its end. */
    static final class OncePerRequest implements Filter {

        private final KeptSessions<?> sessions;

        OncePerRequest(KeptSessions<?> sessions) {
            this.sessions = sessions;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            sessions.seen.set(new Seen<>());
            try {
                chain.doFilter(request, response);
            }
            finally {
                sessions.seen.remove();
            }
        }
    }

    /**
     * A session that knows whether it has to be stored.
     *
     * @param <S> session as it is stored
     */
    static final class Kept<S extends Session> implements Session {

        private final S inner;
        private boolean changed;

        private Kept(S inner, boolean changed) {
            this.inner = inner;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return inner.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed |= inner.getAttribute(name) != null;
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (!time.isBefore(inner.getLastAccessedTime().plus(BETWEEN_TWO_TOUCHES))) {
                changed = true;
                inner.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
