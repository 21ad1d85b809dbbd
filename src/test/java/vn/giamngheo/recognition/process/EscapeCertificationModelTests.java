package vn.giamngheo.recognition.process;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The diagram and its Java face name the same things. */
class EscapeCertificationModelTests {

    private final BpmnModelInstance model = Bpmn
        .readModelFromFile(new File("bpmn/escape-certification/escape-certification.bpmn"));

    @Test
    void processHasTheKey() {
        assertThat(model.getModelElementsByType(Process.class)).extracting(Process::getId)
            .containsExactly(EscapeCertificationProcess.KEY);
    }

    @Test
    void startEventHasTheForm() {
        assertThat(model.getModelElementsByType(StartEvent.class)).extracting(StartEvent::getCamundaFormRef)
            .containsExactly(EscapeCertificationProcess.START_FORM);
    }

    @Test
    void everyElementButGatewaysHasAConstantAndTheOtherWayRound() {
        assertThat(constants()).isEqualTo(model.getModelElementsByType(FlowNode.class).stream()
            .filter(node -> !(node instanceof Gateway)).map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> constants() {
        return Arrays.stream(EscapeCertificationProcess.Element.class.getDeclaredFields())
            .filter(field -> field.getType() == String.class).map(EscapeCertificationModelTests::value)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        }
        catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
