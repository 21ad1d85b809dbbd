package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.ScenarioTest;

/** What the application adds to the engine's tables. */
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

    @Test
    @Transactional
    void aDeployedDecisionTableHasItsStamp() {
        String before = stamp();
        city.jdbc().execute("UPDATE act_re_decision_def SET version_ = version_ WHERE false");
        assertThat(stamp()).isNotEqualTo(before).isNotNull();
    }

    private String stamp() {
        return city.jdbc().queryForList("SELECT stamp FROM reference_stamp WHERE table_name = 'act_re_decision_def'",
                String.class).stream().findFirst().orElse(null);
    }
}
