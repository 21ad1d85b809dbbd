package vn.giamngheo.engine.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * What the application adds to the engine's tables. An index that they lack: whenever a step is completed, the engine looks
 * for its sub-tasks, and read all open tasks of the city for it; there are none, so that the index is empty and costs nothing.
 * And the stamp that tells when another version of a decision table was deployed.
 */
@Component
public class EngineTables extends AbstractProcessEnginePlugin {

    private static final String SUB_TASKS = """
            CREATE INDEX IF NOT EXISTS giamngheo_task_parent ON act_ru_task (parent_task_id_)
            WHERE parent_task_id_ IS NOT NULL""";
    private static final String DECISION_STAMP = """
            CREATE OR REPLACE TRIGGER note_reference_change
            AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON act_re_decision_def
            FOR EACH STATEMENT EXECUTE FUNCTION note_reference_change()""";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try (Connection connection = configuration.getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SUB_TASKS);
            statement.execute(DECISION_STAMP);
        }
        catch (SQLException refused) {
            throw new IllegalStateException("the engine's tables take no index or trigger", refused);
        }
    }
}
