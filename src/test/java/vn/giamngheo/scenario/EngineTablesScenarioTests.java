package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.ScenarioTest;

/** What the engine asks at each step, it asks by an index. */
@ScenarioTest
class EngineTablesScenarioTests {

    @Autowired
    private City city;

    @Test
    @Transactional
    void subTasksAreFoundWithoutReadingAllTasks() {
        city.jdbc().execute("SET LOCAL enable_seqscan = off");
        List<String> plan = city.jdbc().queryForList("EXPLAIN SELECT * FROM act_ru_task WHERE parent_task_id_ = 'any'",
                String.class);
        assertThat(plan).anyMatch(line -> line.contains("giamngheo_task_parent"));
    }
}
