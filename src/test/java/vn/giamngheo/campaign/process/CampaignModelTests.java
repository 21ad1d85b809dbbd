package vn.giamngheo.campaign.process;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The three diagrams of the annual review and their Java faces name the same things. */
class CampaignModelTests {

    static Stream<Arguments> diagrams() {
        return Stream.of(
                Arguments.of(AnnualReviewProcess.KEY, AnnualReviewProcess.Element.class,
                        AnnualReviewProcess.Outcome.values()),
                Arguments.of(CommuneReviewProcess.KEY, CommuneReviewProcess.Element.class,
                        CommuneReviewProcess.Outcome.values()),
                Arguments.of(HamletReviewProcess.KEY, HamletReviewProcess.Element.class,
                        HamletReviewProcess.Outcome.values()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementHasAConstantAndTheOtherWayRound(String key, Class<?> elements, Enum<?>[] outcomes) {
        assertThat(model(key).getModelElementsByType(Process.class)).extracting(Process::getId).containsExactly(key);
        assertThat(constants(elements)).isEqualTo(model(key).getModelElementsByType(FlowNode.class).stream()
            .map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void gatewaysCompareOnlyKnownOutcomes(String key, Class<?> elements, Enum<?>[] outcomes) {
        Set<String> known = Arrays.stream(outcomes).map(outcome -> "${outcome == '" + outcome + "'}")
            .collect(Collectors.toSet());

        assertThat(model(key).getModelElementsByType(SequenceFlow.class).stream()
            .filter(flow -> flow.getConditionExpression() != null)
            .map(flow -> flow.getConditionExpression().getTextContent().strip())).isSubsetOf(known);
    }

    @Test
    void theCampaignCallsItsCommunesAndTheseTheirHamletsByTheirOwnKeys() {
        assertThat(model(AnnualReviewProcess.KEY).getModelElementsByType(CallActivity.class)).singleElement()
            .satisfies(call -> assertThat(call.getCalledElement()).isEqualTo(CommuneReviewProcess.KEY));
        assertThat(model(CommuneReviewProcess.KEY).getModelElementsByType(CallActivity.class)).singleElement()
            .satisfies(call -> assertThat(call.getCalledElement()).isEqualTo(HamletReviewProcess.KEY));
        assertThat(model(CommuneReviewProcess.KEY).getModelElementsByType(Message.class)).extracting(Message::getName)
            .containsExactly(CommuneReviewProcess.Message.HOUSEHOLDS_READY);
    }

    private static BpmnModelInstance model(String key) {
        return Bpmn.readModelFromFile(new File("bpmn/" + key + "/" + key + ".bpmn"));
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> field.getType() == String.class)
            .map(CampaignModelTests::value).collect(Collectors.toCollection(TreeSet::new));
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
