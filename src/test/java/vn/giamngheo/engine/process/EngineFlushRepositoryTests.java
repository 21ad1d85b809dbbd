package vn.giamngheo.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.MigratedPostgres;

class EngineFlushRepositoryTests {

    private static final String INSERT = "INSERT INTO flushed (id, word) VALUES (?, ?)";

    private final JdbcTemplate jdbc = new JdbcTemplate(MigratedPostgres.dataSource());
    private final EngineFlush flush = new EngineFlush(MigratedPostgres.dataSource());

    @BeforeEach
    void createTable() {
        jdbc.execute("CREATE TABLE flushed (id int PRIMARY KEY, word text, rev int NOT NULL DEFAULT 1)");
    }

    @AfterEach
    void dropTable() {
        jdbc.execute("DROP TABLE flushed");
    }

    @Test
    void doesAllBatchesWithTheFirstAndTellsEachItsRows() throws SQLException {
        try (Connection connection = flush.getConnection()) {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            add(insert, 1, "one");
            add(insert, 2, "two");
            PreparedStatement update = connection.prepareStatement("UPDATE flushed SET word = ? WHERE id = ? AND rev = ?");
            update.setString(1, "changed");
            update.setInt(2, 1);
            update.setInt(3, 1);
            update.addBatch();
            update.setString(1, "stale");
            update.setInt(2, 2);
            update.setInt(3, 7);
            update.addBatch();
            PreparedStatement delete = connection.prepareStatement("DELETE FROM flushed WHERE word = ?");
            delete.setString(1, "two");
            delete.addBatch();

            assertThat(insert.executeBatch()).containsExactly(1, 1);
            assertThat(jdbc.queryForList("SELECT word FROM flushed", String.class)).as("all of them are done by now")
                .containsExactly("changed");
            assertThat(update.executeBatch()).containsExactly(1, 0);
            assertThat(delete.executeBatch()).containsExactly(1);
        }
    }

    @Test
    void doesABatchOfManyRows() throws SQLException {
        try (Connection connection = flush.getConnection()) {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            for (int id = 1; id <= 50; id++) {
                add(insert, id, "word " + id);
            }
            assertThat(insert.executeBatch()).hasSize(50);
        }
        assertThat(jdbc.queryForObject("SELECT count(DISTINCT word) FROM flushed", Integer.class)).isEqualTo(50);
    }

    @Test
    void forgetsBatchesThatAreClosedWithoutBeingDone() throws SQLException {
        try (Connection connection = flush.getConnection()) {
            PreparedStatement thrownAway = connection.prepareStatement(INSERT);
            add(thrownAway, 1, "one");
            thrownAway.close();
            PreparedStatement insert = connection.prepareStatement(INSERT);
            add(insert, 2, "two");
            insert.executeBatch();
        }
        assertThat(jdbc.queryForList("SELECT word FROM flushed", String.class)).containsExactly("two");
    }

    @Test
    void canBeUsedForTheNextFlush() throws SQLException {
        try (Connection connection = flush.getConnection()) {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            add(insert, 1, "one");
            assertThat(insert.executeBatch()).containsExactly(1);
            add(insert, 2, "two");
            assertThat(insert.executeBatch()).containsExactly(1);
        }
        assertThat(jdbc.queryForList("SELECT word FROM flushed ORDER BY id", String.class)).containsExactly("one", "two");
    }

    @Test
    void failsAsABatchWithWhatTheDatabaseSays() throws SQLException {
        try (Connection connection = flush.getConnection()) {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            add(insert, 1, "one");
            PreparedStatement again = connection.prepareStatement("INSERT INTO flushed (word, id) VALUES (?, ?)");
            again.setString(1, "twice");
            again.setInt(2, 1);
            again.addBatch();
            assertThatThrownBy(insert::executeBatch).isInstanceOf(BatchUpdateException.class)
                .hasMessageContaining("flushed_pkey").extracting(failed -> ((SQLException) failed).getSQLState())
                .isEqualTo("23505");
        }
    }

    @Test
    void leavesOtherStatementsAlone() throws SQLException {
        try (Connection connection = flush.getConnection()) {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            insert.setInt(1, 1);
            insert.setString(2, "one");
            assertThat(insert.executeUpdate()).isEqualTo(1);
            try (PreparedStatement select = connection.prepareStatement("SELECT word FROM flushed WHERE id = ?")) {
                select.setInt(1, 1);
                ResultSet found = select.executeQuery();
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("one");
            }
        }
    }

    @Test
    void letsTheEngineLockATaskAndSeeThatSomebodyElseWasFaster() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("engine-flush-tests");
        configuration.setDataSource(flush);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            String deployment = engine.getRepositoryService().createDeployment().addModelInstance("one.bpmn",
                    Bpmn.createExecutableProcess("one").camundaHistoryTimeToLive(1).startEvent().userTask().endEvent().done())
                .deploy().getId();
            ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("one", Map.of("word", "first"));

            CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
            String task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
            assertThat(EngineFlush.locking(() -> commands.execute(context -> context.getTaskManager().findTaskById(task))))
                .as("the engine's own reading of a task can lock it").isTrue();

            assertThatThrownBy(() -> commands.execute(context -> {
                    context.getExecutionManager().findExecutionById(instance.getId()).setVariable("word", "slow");
                    changeMeanwhile(engine, instance);
                    return null;
                })).isInstanceOf(OptimisticLockingException.class);

            assertThat(engine.getRuntimeService().getVariable(instance.getId(), "word")).isEqualTo("fast");
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
        finally {
            engine.close();
        }
    }

    private static void changeMeanwhile(ProcessEngine engine, ProcessInstance instance) {
        Thread other = new Thread(() -> engine.getRuntimeService().setVariable(instance.getId(), "word", "fast"));
        other.start();
        try {
            other.join();
        }
        catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void add(PreparedStatement insert, int id, String word) throws SQLException {
        insert.setInt(1, id);
        insert.setString(2, word);
        insert.addBatch();
    }
}
