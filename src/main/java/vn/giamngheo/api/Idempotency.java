package vn.giamngheo.api;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.persistence.EntityManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Sha256;

/**
 * Lets a client send a write again without its being carried out again. Key and answer are written in the transaction of
 * the act, so that either both stand or neither; a second request with the same key waits for the first one at the
 * database's unique index. A refusal leaves no trace: the same key may be used again.
 */
@Service
public class Idempotency {

    /** What PostgreSQL says when a lock was not to be had in time. */
    private static final String LOCK_TIMEOUT = "55P03";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final IdempotencySettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, EntityManager entities, CurrentActor currentActor, IdempotencySettings settings,
            ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.currentActor = currentActor;
        this.settings = settings;
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.clock = clock;
    }

    /**
     * Carries out a write once per account and key, in one transaction.
     *
     * @param request the write
     * @param type type of the answer's body
     * @param act what to do
     * @param answer makes the answer out of what was done, when all of it is written
     * @param <K> what the act gives
     * @param <T> type of the answer's body
     * @return the answer, or the stored one when the same request was carried out before
     * @throws InvalidInput when the key has a wrong form
     * @throws KeyReused when the key came with another request before
     * @throws Conflict when the first request of this key is still running
     */
    @Transactional
    public <K, T> Answer<T> once(WriteRequest request, Class<T> type, Supplier<K> act, Function<K, Answer<T>> answer) {
        if (request.key() == null) {
            return carryOut(act, answer);
        }
        if (!KEY.matcher(request.key()).matches()) {
            throw new InvalidInput("refusal.api.badKey");
        }
        String username = currentActor.get().username();
        String hash = hash(request);
        if (!begin(username, request.key(), hash)) {
            return stored(username, request.key(), hash, type);
        }
        Answer<T> done = carryOut(act, answer);
        jdbc.sql("""
                UPDATE api_request SET status = :status, location = :location, body = :body
                WHERE username = :username AND key = :key""")
            .param("status", done.status()).param("location", done.location()).param("body", write(done.body()))
            .param("username", username).param("key", request.key()).update();
        return done;
    }

    /** Forgets the answers that are too old to be asked for. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("DELETE FROM api_request WHERE created_at < :before").param("before", oldest()).update();
    }

    private <K, T> Answer<T> carryOut(Supplier<K> act, Function<K, Answer<T>> answer) {
        K done = act.get();
        entities.flush();
        return answer.apply(done);
    }

    private boolean begin(String username, String key, String hash) {
        jdbc.sql("SELECT set_config('lock_timeout', :wait, true)").param("wait", settings.maxWait().toMillis() + "ms")
            .query(String.class).single();
        try {
            jdbc.sql("DELETE FROM api_request WHERE username = :username AND key = :key AND created_at < :before")
                .param("username", username).param("key", key).param("before", oldest()).update();
            boolean first = jdbc.sql("""
                    INSERT INTO api_request (username, key, request_hash, created_at) VALUES (:username, :key, :hash, :now)
                    ON CONFLICT DO NOTHING""")
                .param("username", username).param("key", key).param("hash", hash)
                .param("now", Timestamp.from(clock.instant())).update() == 1;
            jdbc.sql("SELECT set_config('lock_timeout', '0', true)").query(String.class).single();
            return first;
        }
        catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException waited && LOCK_TIMEOUT.equals(waited.getSQLState())) {
                throw new Conflict("refusal.api.stillRunning");
            }
            throw failure;
        }
    }

    private <T> Answer<T> stored(String username, String key, String hash, Class<T> type) {
        return jdbc.sql("SELECT request_hash, status, location, body FROM api_request WHERE username = :username AND key = :key")
            .param("username", username).param("key", key).query((row, number) -> {
                if (!hash.equals(row.getString("request_hash"))) {
                    throw new KeyReused(key);
                }
                return new Answer<>(row.getInt("status"), row.getString("location"), read(row.getString("body"), type), true);
            }).single();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(settings.retention()));
    }

    private String hash(WriteRequest request) {
        return Sha256.of(request.operation() + "\n" + write(request.body()));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        }
        catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        }
        catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * A write as it was sent.
     *
     * @param key Idempotency-Key, null when none was sent
     * @param operation method and address
     * @param body content of the request
     */
    public record WriteRequest(String key, String operation, Object body) {}
}
