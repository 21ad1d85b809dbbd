package vn.giamngheo.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** The diagram and its Java face name the same things. */
class HouseholdAssessmentModelTests {

    private final BpmnModelInstance model = Bpmn
        .readModelFromFile(new File("bpmn/household-assessment/household-assessment.bpmn"));

    @Test
    void processHasTheKey() {
        assertThat(model.getModelElementsByType(Process.class)).extracting(Process::getId)
            .containsExactly(HouseholdAssessmentProcess.KEY);
    }

    @Test
    void everyElementHasAConstantAndTheOtherWayRound() {
        assertThat(constants(HouseholdAssessmentProcess.Element.class)).isEqualTo(model
            .getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void messagesAndErrorsHaveConstants() {
        assertThat(model.getModelElementsByType(Message.class)).extracting(Message::getName)
            .containsExactlyElementsOf(constants(HouseholdAssessmentProcess.Message.class));
        assertThat(model.getModelElementsByType(Error.class)).extracting(Error::getErrorCode)
            .containsExactlyElementsOf(constants(HouseholdAssessmentProcess.Error.class));
    }

    @Test
    void gatewaysCompareOnlyKnownOutcomes() {
        Set<String> known = Arrays.stream(HouseholdAssessmentProcess.Outcome.values())
            .map(outcome -> "${outcome == '" + outcome + "'}").collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(SequenceFlow.class).stream()
            .filter(flow -> flow.getConditionExpression() != null)
            .map(flow -> flow.getConditionExpression().getTextContent().strip())).isSubsetOf(known);
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> field.getType() == String.class)
            .map(HouseholdAssessmentModelTests::value).collect(Collectors.toCollection(TreeSet::new));
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
