package vn.giamngheo.shared.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.MigratedPostgres;

class WritesAtCommitRepositoryTests {

    private static final String INSERT = "INSERT INTO written (word, facts) VALUES (:word, :facts::jsonb)";

    private final JdbcTemplate jdbc = new JdbcTemplate(MigratedPostgres.dataSource());
    private final WritesAtCommit writes = new WritesAtCommit(jdbc);
    private final JdbcTransactionManager manager = new JdbcTransactionManager(MigratedPostgres.dataSource());
    private final TransactionTemplate transaction = new TransactionTemplate(manager);

    @BeforeEach
    void createTable() {
        manager.addListener(writes);
        jdbc.execute("CREATE TABLE written (id bigserial, word text NOT NULL, facts jsonb)");
    }

    @AfterEach
    void dropTable() {
        jdbc.execute("DROP TABLE written");
    }

    @Test
    void waitForTheCommitAndKeepTheirOrder() {
        transaction.executeWithoutResult(running -> {
            write("one");
            writes.add("UPDATE written SET word = word || '!' WHERE word = :word", new MapSqlParameterSource("word", "one"));
            write("two");
            assertThat(words()).isEmpty();
        });
        assertThat(words()).containsExactly("one!", "two");
    }

    @Test
    void areNotKeptWhenTheTransactionIsRolledBack() {
        transaction.executeWithoutResult(running -> {
            write("one");
            running.setRollbackOnly();
        });
        assertThat(words()).isEmpty();
    }

    @Test
    void endTheTransactionWhenTheDatabaseRefusesOne() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
            jdbc.update("INSERT INTO written (word) VALUES ('at once')");
            write("one");
            write(null);
        })).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void tellHowManyRowsEachHasChanged() {
        List<Integer> changed = new ArrayList<>();
        transaction.executeWithoutResult(running -> {
            write("one");
            write("two");
            writes.add("DELETE FROM written WHERE word = :word", new MapSqlParameterSource("word", "none"), changed::add);
            writes.add("WITH gone AS (DELETE FROM written RETURNING word) INSERT INTO written (word) SELECT word FROM gone",
                    new MapSqlParameterSource(), changed::add);
        });
        assertThat(changed).containsExactly(0, 2);
    }

    @Test
    void endTheTransactionWhenTheirRowIsGone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
            write("one");
            writes.add("DELETE FROM written WHERE word = :word", new MapSqlParameterSource("word", "none"), rows -> {
                throw new IllegalArgumentException("nothing deleted");
            });
        })).hasMessage("nothing deleted");
        assertThat(words()).isEmpty();
    }

    @Test
    void areSeenByWhoeverAsksForThemWithinTheTransaction() {
        transaction.executeWithoutResult(running -> {
            write("one");
            writes.send();
            assertThat(words()).containsExactly("one");
            write("two");
        });
        assertThat(words()).containsExactly("one", "two");
    }

    @Test
    void belongToTheirOwnTransactionWhenAnotherRunsInBetween() {
        transaction.executeWithoutResult(running -> {
            write("outer");
            TransactionTemplate inner = new TransactionTemplate(manager,
                    new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            inner.executeWithoutResult(other -> write("inner"));
            assertThat(words()).containsExactly("inner");
            running.setRollbackOnly();
        });
        assertThat(words()).containsExactly("inner");
    }

    @Test
    void mayBeAddedWhileOthersPrepareTheCommit() {
        transaction.executeWithoutResult(running -> TransactionSynchronizationManager
            .registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    write("late");
                }
            }));
        assertThat(words()).containsExactly("late");
    }

    @Test
    void areRefusedAfterTheCommitInsteadOfBeingLost() {
        List<Throwable> refused = new ArrayList<>();
        transaction.executeWithoutResult(running -> {
            write("one");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    try {
                        write("too late");
                    }
                    catch (IllegalStateException late) {
                        refused.add(late);
                    }
                }
            });
        });
        assertThat(refused).hasSize(1);
        assertThat(words()).containsExactly("one");
    }

    @Test
    void areDoneAtOnceWithoutATransaction() {
        write("one");
        assertThat(words()).containsExactly("one");
    }

    @Test
    void keepTheirOrderHoweverMany() {
        List<String> expected = IntStream.range(0, 100).mapToObj(number -> "word " + number).toList();
        transaction.executeWithoutResult(running -> {
            expected.subList(0, 50).forEach(this::write);
            expected.subList(50, 100).forEach(word -> {
                write(word);
                writes.add("UPDATE written SET facts = '{}' WHERE word = :word", new MapSqlParameterSource("word", word));
            });
        });
        assertThat(words()).isEqualTo(expected);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM written WHERE facts = '{}'", Integer.class)).isEqualTo(50);
    }

    private void write(String word) {
        writes.add(INSERT, new MapSqlParameterSource("word", word).addValue("facts", "{\"a\": 1}"));
    }

    private List<String> words() {
        return jdbc.queryForList("SELECT word FROM written ORDER BY id", String.class);
    }
}
