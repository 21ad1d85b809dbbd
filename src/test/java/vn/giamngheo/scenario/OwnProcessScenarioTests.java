package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

/** A process that a process owner draws and deploys, with a form of its own and no listener of the application. */
@ScenarioTest
class OwnProcessScenarioTests {

    private static final String PROCESS = "letter-to-household";
    private static final String FORM = """
            {"type": "default", "id": "letter-to-household.choose-way", "schemaVersion": 16, "components": [
              {"type": "textfield", "id": "field_carrier", "key": "carrier", "label": "Cách gửi"},
              {"type": "checkbox", "id": "field_urgent", "key": "urgent", "label": "Gửi gấp"}]}
            """;

    @Autowired
    private City city;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    private Deployment deployed;

    @BeforeEach
    void deploy() {
        deployed = repository.createDeployment().addString("letter-to-household.choose-way.form", FORM)
            .addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("userTask_chooseWay").name("Chọn cách gửi thư").camundaCandidateGroups("${group}")
                .camundaFormRef("letter-to-household.choose-way").camundaFormRefBinding("deployment")
                .exclusiveGateway().condition("bưu điện", "${carrier == 'POST' && urgent}")
                .userTask("userTask_takeToPost").name("Gửi bưu điện").camundaCandidateGroups("${group}").endEvent()
                .moveToLastGateway().condition("tại nhà", "${carrier == 'BY_HAND'}").endEvent().done())
            .deploy();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployed.getId(), true);
        city.projectionEqualsEngine();
    }

    @Test
    void theGatewayReadsTheAnswerThatNoListenerTakesAndNothingElseThatWasSent() {
        String group = city.jdbc().queryForObject("""
                SELECT role || ':' || unit_key FROM post_worker WHERE username = 'officer.ea-tam'
                AND ? BETWEEN first_day AND last_day""", String.class, city.today());
        String instance = runtime.startProcessInstanceByKey(PROCESS, Map.of("group", group)).getId();

        assertThat(city.engineRest("officer.ea-tam").complete(step(instance, "userTask_chooseWay"),
                Answers.fields("carrier", "POST", "urgent", true, "group", "administrator:643.2016")).statusCode())
            .isLessThan(300);

        assertThat(runtime.getVariables(instance)).containsOnly(Map.entry("group", group), Map.entry("carrier", "POST"),
                Map.entry("urgent", true));
        assertThat(city.officer("officer.ea-tam").complete(step(instance, "userTask_takeToPost"), Map.of()).statusCode())
            .isEqualTo(200);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void aTaskOfNoProcessStaysWithTheEnginesAuthorizations() {
        Task alone = tasks.newTask();
        alone.setName("Việc lẻ");
        alone.setAssignee("chair.ea-tam");
        tasks.saveTask(alone);
        try {
            assertThat(city.engineRest("officer.ea-tam").complete(alone.getId(), Map.of()).statusCode()).isEqualTo(403);
            assertThat(tasks.createTaskQuery().taskId(alone.getId()).count()).isEqualTo(1);
        }
        finally {
            tasks.deleteTask(alone.getId(), true);
        }
    }

    private String step(String instance, String elementId) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(elementId).singleResult().getId();
    }
}
