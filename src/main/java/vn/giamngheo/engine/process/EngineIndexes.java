package vn.giamngheo.engine.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * An index that the engine's tables lack: whenever a step is completed, the engine looks for its sub-tasks, and read all open
 * tasks of the city for it. There are none, so that the index is empty and costs nothing.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final String SUB_TASKS = """
            CREATE INDEX IF NOT EXISTS giamngheo_task_parent ON act_ru_task (parent_task_id_)
            WHERE parent_task_id_ IS NOT NULL""";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try (Connection connection = configuration.getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SUB_TASKS);
        }
        catch (SQLException refused) {
            throw new IllegalStateException("the engine's tables take no index", refused);
        }
    }
}
