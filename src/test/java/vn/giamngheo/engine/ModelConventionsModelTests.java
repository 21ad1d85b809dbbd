package vn.giamngheo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house rules of every process model and form, and the contract of every process.
 * Reads the files with Camunda's model library; no engine, no Spring. Decision tables have tests of their own.
 */
class ModelConventionsModelTests {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");
    private static final int FORM_SCHEMA = 16;
    private static final int LONGEST_TEXT = 2000;
    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    private static final Pattern GENERATED_ID =
            Pattern.compile("(Activity|Gateway|Flow|Event|Process|Definitions|Message|Error|Task|StartEvent|EndEvent|Field|Row)_[0-9a-z]{5,8}(_di)?");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-z]\\w*Delegate}");
    /** Vietnamese letters that no English word has. */
    private static final Pattern VIETNAMESE = Pattern.compile(".*[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ].*");
    /** What the form library inside Camunda Tasklist 7.24 renders and this project uses; no Camunda 8 components. */
    private static final Set<String> COMPONENT_TYPES = Set.of(
            "button", "checkbox", "checklist", "datetime", "dynamiclist", "expression", "group", "html", "iframe", "image",
            "number", "radio", "select", "separator", "spacer", "table", "taglist", "text", "textarea", "textfield");
    private static final Set<String> OPTION_TYPES = Set.of("radio", "select", "checklist", "taglist");

    private static final Map<Path, BpmnModelInstance> PARSED = new LinkedHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> models() {
        return files(MODELS, ".bpmn");
    }

    static List<Path> forms() {
        return files(FORMS, ".form");
    }

    @Test
    void everyFileNameIsUniqueInTheProject() {
        assertThat(Stream.of(models(), forms(), files(MODELS, ".dmn")).flatMap(Collection::stream).map(Path::getFileName))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFormIsUsedByOneTaskOrStartEvent() {
        List<String> used = models().stream().flatMap(model -> formReferences(parse(model)).stream()).toList();

        assertThat(used).doesNotHaveDuplicates();
        assertThat(used).containsExactlyInAnyOrderElementsOf(forms().stream().map(file -> baseName(file, ".form")).toList());
    }

    @Nested
    class EveryModel {

        static List<Path> models() {
            return ModelConventionsModelTests.models();
        }

        @ParameterizedTest
        @MethodSource("models")
        void isValidBpmn(Path file) {
            Bpmn.validateModel(parse(file));
        }

        @ParameterizedTest
        @MethodSource("models")
        void isOneExecutableProcessNamedAsFileAndFolder(Path file) {
            Process process = process(file);

            assertThat(process.getId()).isEqualTo(baseName(file, ".bpmn")).matches("[a-z]+(-[a-z]+)*");
            assertThat(file.getParent().getFileName()).hasToString(process.getId());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).matches(VIETNAMESE);
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
        }

        @ParameterizedTest
        @MethodSource("models")
        void hasNoGeneratedIds(Path file) {
            assertThat(elements(file, BaseElement.class)).allSatisfy(element ->
                    assertThat(element.getId() == null ? "" : element.getId()).doesNotMatch(GENERATED_ID));
            assertThat(elements(file, FlowElement.class)).allSatisfy(element -> {
                String type = element.getElementType().getTypeName();
                String prefix = element instanceof SequenceFlow ? "flow"
                        : element instanceof ExclusiveGateway || element instanceof InclusiveGateway ? "gateway" : type;
                assertThat(element.getId()).matches(prefix + "_[a-z][A-Za-z]*(_[a-z][A-Za-z]*)?");
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void namesEveryStepInVietnamese(Path file) {
            assertThat(elements(file, FlowNode.class)).allSatisfy(node ->
                    assertThat(node.getName()).as(node.getId()).isNotBlank().matches(VIETNAMESE).isEqualTo(node.getName().strip()));
        }

        @ParameterizedTest
        @MethodSource("models")
        void documentsEveryUserTaskInVietnamese(Path file) {
            assertThat(elements(file, UserTask.class)).allSatisfy(task ->
                    assertThat(task.getDocumentations()).as(task.getId()).singleElement()
                            .satisfies(text -> assertThat(text.getTextContent()).matches(VIETNAMESE)));
        }

        @ParameterizedTest
        @MethodSource("models")
        void asksInEveryBranchingGatewayAndNamesTheAnswers(Path file) {
            assertThat(elements(file, ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                    .allSatisfy(gateway -> {
                        assertThat(gateway.getName()).endsWith("?");
                        assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                        assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotHaveDuplicates();
                    });
            assertThat(elements(file, EventBasedGateway.class)).allSatisfy(gateway -> assertThat(gateway.getName()).endsWith("?"));
        }

        @ParameterizedTest
        @MethodSource("models")
        void comparesOnlyOneVariableWithLiteralsInEveryGateway(Path file) {
            assertThat(elements(file, ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                    .allSatisfy(gateway -> {
                        Set<String> variables = new HashSet<>();
                        List<String> literals = new ArrayList<>();
                        for (SequenceFlow flow : gateway.getOutgoing()) {
                            if (flow.equals(gateway.getDefault())) {
                                assertThat(flow.getConditionExpression()).as(flow.getId()).isNull();
                                continue;
                            }
                            assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                            Matcher comparison = COMPARISON.matcher(flow.getConditionExpression().getTextContent());
                            assertThat(comparison.matches()).as(flow.getId()).isTrue();
                            variables.add(comparison.group(1));
                            literals.add(comparison.group(2));
                        }
                        assertThat(variables).as(gateway.getId()).hasSize(1);
                        assertThat(literals).as(gateway.getId()).doesNotHaveDuplicates();
                    });
            assertThat(elements(file, SequenceFlow.class))
                    .filteredOn(flow -> flow.getConditionExpression() != null)
                    .allSatisfy(flow -> assertThat(flow.getSource()).isInstanceOf(ExclusiveGateway.class));
        }

        @ParameterizedTest
        @MethodSource("models")
        void holdsNoCodeOfItsOwn(Path file) {
            assertThat(elements(file, ScriptTask.class)).isEmpty();
            assertThat(parse(file).getDocument().getElementsByNameNs(CAMUNDA, "script")).isEmpty();
            assertThat(elements(file, BaseElement.class)).allSatisfy(element -> {
                assertThat(element.getAttributeValueNs(CAMUNDA, "class")).as(element.getId()).isNull();
                assertThat(element.getAttributeValueNs(CAMUNDA, "expression")).as(element.getId()).isNull();
                assertThat(element.getAttributeValueNs(CAMUNDA, "type")).as(element.getId()).isNull();
            });
            for (String listener : List.of("taskListener", "executionListener")) {
                assertThat(parse(file).getDocument().getElementsByNameNs(CAMUNDA, listener)).allSatisfy(element -> {
                    assertThat(element.getAttribute("delegateExpression")).matches("\\$\\{[a-z]\\w*Listener}");
                    assertThat(element.getAttribute("class")).isNull();
                    assertThat(element.getAttribute("expression")).isNull();
                });
            }
        }

        @ParameterizedTest
        @MethodSource("models")
        void delegatesEveryServiceAndRuleTaskToABean(Path file) {
            assertThat(elements(file, ServiceTask.class)).allSatisfy(task ->
                    assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches(DELEGATE));
            assertThat(elements(file, BusinessRuleTask.class)).allSatisfy(task ->
                    assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches(DELEGATE));
        }

        @ParameterizedTest
        @MethodSource("models")
        void routesEveryUserTaskByTheTableAndTheTerms(Path file) {
            assertThat(elements(file, UserTask.class)).allSatisfy(task -> {
                assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isEqualTo("${routing.candidateGroup(execution)}");
                assertThat(task.getCamundaDueDate()).as(task.getId()).isEqualTo("${stepTerms.dueDate(execution)}");
                assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
                assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void completesEveryUserTaskThroughOneListener(Path file) {
            assertThat(elements(file, UserTask.class)).allSatisfy(task -> {
                List<CamundaTaskListener> listeners =
                        task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list();
                assertThat(listeners).as(task.getId()).singleElement().satisfies(listener -> {
                    assertThat(listener.getCamundaEvent()).isEqualTo("complete");
                    assertThat(listener.getCamundaDelegateExpression()).isIn("${" + verbNoun(task) + "Listener}",
                            "${" + ofProcess(file, verbNoun(task)) + "Listener}");
                });
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void givesEveryUserTaskTheFormOfItsNameFromTheSameDeployment(Path file) {
            assertThat(elements(file, UserTask.class)).allSatisfy(task -> {
                assertThat(task.getAttributeValueNs(CAMUNDA, "formRef"))
                        .isEqualTo(process(file).getId() + "." + kebab(verbNoun(task)));
                assertFormExists(task);
            });
            assertThat(elements(file, StartEvent.class)).filteredOn(start -> start.getAttributeValueNs(CAMUNDA, "formRef") != null)
                    .allSatisfy(start -> {
                        assertThat(start.getAttributeValueNs(CAMUNDA, "formRef")).isEqualTo(process(file).getId() + ".start");
                        assertFormExists(start);
                    });
        }

        @ParameterizedTest
        @MethodSource("models")
        void startsEveryStepWithoutAnOutcomeAndLetsOnlyTheOutcomeOut(Path file) {
            assertThat(elements(file, UserTask.class)).allSatisfy(task -> {
                CamundaInputOutput mapping = task.getExtensionElements().getElementsQuery()
                        .filterByType(CamundaInputOutput.class).singleResult();
                assertThat(mapping.getCamundaInputParameters()).extracting(CamundaInputParameter::getCamundaName).as(task.getId())
                        .containsExactly("outcome");
                assertThat(mapping.getCamundaInputParameters()).allSatisfy(input -> assertThat(input.getTextContent()).isEmpty());
                assertThat(mapping.getCamundaOutputParameters()).extracting(CamundaOutputParameter::getCamundaName,
                                CamundaOutputParameter::getTextContent).as(task.getId())
                        .containsExactly(tuple("outcome", "${outcome}"));
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void callsOnlyProcessesThatExist(Path file) {
            Set<String> known = ModelConventionsModelTests.models().stream().map(model -> baseName(model, ".bpmn")).collect(Collectors.toSet());

            assertThat(elements(file, CallActivity.class)).allSatisfy(call -> {
                assertThat(known).contains(call.getCalledElement());
                assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
                assertThat(call.getDocumentations()).as("reason for the binding of " + call.getId()).isNotEmpty();
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void definesMessagesAndErrorsWithReadableIds(Path file) {
            assertThat(elements(file, Message.class)).allSatisfy(message -> {
                assertThat(message.getName()).matches("[a-z]+\\.[a-z][A-Za-z]*");
                assertThat(message.getId()).isEqualTo("message_" + message.getName().substring(message.getName().indexOf('.') + 1));
            });
            assertThat(elements(file, Error.class)).allSatisfy(error -> {
                assertThat(error.getErrorCode()).matches("[a-z][A-Za-z]*");
                assertThat(error.getId()).isEqualTo("error_" + error.getErrorCode());
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void drawsEveryElement(Path file) {
            Map<String, BpmnShape> shapes = elements(file, BpmnShape.class).stream()
                    .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> shape));
            Map<String, BpmnEdge> edges = elements(file, BpmnEdge.class).stream()
                    .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), edge -> edge));

            assertThat(shapes.keySet()).containsExactlyInAnyOrderElementsOf(ids(file, FlowNode.class));
            assertThat(edges.keySet()).containsExactlyInAnyOrderElementsOf(ids(file, SequenceFlow.class));
            assertThat(edges.values()).allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1));
        }

        @ParameterizedTest
        @MethodSource("models")
        void drawsStraightLinesAndRightAngles(Path file) {
            assertThat(elements(file, BpmnEdge.class)).allSatisfy(edge -> {
                var points = new ArrayList<>(edge.getWaypoints());
                for (int i = 1; i < points.size(); i++) {
                    var from = points.get(i - 1);
                    var to = points.get(i);
                    assertThat(Math.min(Math.abs(from.getX() - to.getX()), Math.abs(from.getY() - to.getY())))
                            .as(edge.getId()).isZero();
                }
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void drawsNoTwoShapesOverEachOther(Path file) {
            List<BpmnShape> shapes = elements(file, BpmnShape.class).stream()
                    .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent)).toList();

            for (BpmnShape one : shapes) {
                assertThat(shapes).filteredOn(other -> other != one).noneMatch(other -> overlap(one, other));
            }
        }

        @ParameterizedTest
        @MethodSource("models")
        void drawsNoFlowThroughAShape(Path file) {
            List<BpmnShape> shapes = elements(file, BpmnShape.class);

            assertThat(elements(file, BpmnEdge.class)).allSatisfy(edge -> {
                SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
                assertThat(shapes)
                        .filteredOn(shape -> shape.getBpmnElement() != flow.getSource() && shape.getBpmnElement() != flow.getTarget())
                        .filteredOn(shape -> !(flow.getSource() instanceof BoundaryEvent boundary
                                && boundary.getAttachedTo() == shape.getBpmnElement()))
                        .filteredOn(shape -> crosses(edge, shape))
                        .extracting(shape -> shape.getBpmnElement().getId()).as(flow.getId()).isEmpty();
            });
        }

        @ParameterizedTest
        @MethodSource("models")
        void reachesEveryStepAndEndsEveryPath(Path file) {
            assertThat(elements(file, FlowNode.class)).allSatisfy(node -> {
                String type = node.getElementType().getTypeName();
                assertThat(node.getIncoming().isEmpty()).as(node.getId())
                        .isEqualTo(type.equals("startEvent") || type.equals("boundaryEvent"));
                assertThat(node.getOutgoing().isEmpty()).as(node.getId()).isEqualTo(type.equals("endEvent"));
            });
        }
    }

    @Nested
    class EveryForm {

        static List<Path> forms() {
            return ModelConventionsModelTests.forms();
        }

        @ParameterizedTest
        @MethodSource("forms")
        void isACamundaFormOfTheSchemaThatTasklistKnows(Path file) {
            JsonNode form = form(file);

            assertThat(form.path("type").asText()).isEqualTo("default");
            assertThat(form.path("id").asText()).isEqualTo(baseName(file, ".form"));
            assertThat(form.path("schemaVersion").asInt()).isEqualTo(FORM_SCHEMA);
            assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
            assertThat(components(form)).isNotEmpty().allSatisfy(component ->
                    assertThat(COMPONENT_TYPES).contains(component.path("type").asText()));
        }

        @ParameterizedTest
        @MethodSource("forms")
        void hasStableUniqueIdsAndKeys(Path file) {
            List<JsonNode> components = components(form(file));

            assertThat(components).extracting(component -> component.path("id").asText())
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).matches("[a-z]+_\\w+").doesNotMatch(GENERATED_ID));
            assertThat(fields(form(file))).extracting(field -> field.get("key").asText())
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(key).matches("[a-z][A-Za-z0-9]*(_[A-Z0-9_]+)?"));
        }

        @ParameterizedTest
        @MethodSource("forms")
        void labelsEveryFieldInVietnamese(Path file) {
            assertThat(fields(form(file))).allSatisfy(field -> {
                assertThat(field.path("label").asText(field.path("dateLabel").asText())).as(field.path("key").asText()).isNotBlank();
                assertThat(Stream.of("label", "dateLabel", "description").map(name -> field.path(name).asText())
                        .collect(Collectors.joining(" ")).toLowerCase()).as(field.path("key").asText()).matches(VIETNAMESE);
            });
            assertThat(components(form(file))).filteredOn(component -> component.path("type").asText().equals("group"))
                    .allSatisfy(group -> assertThat(group.path("label").asText().toLowerCase()).matches(VIETNAMESE));
        }

        @ParameterizedTest
        @MethodSource("forms")
        void offersDistinctLabelledOptions(Path file) {
            assertThat(fields(form(file))).filteredOn(field -> OPTION_TYPES.contains(field.path("type").asText()))
                    .allSatisfy(field -> {
                        List<JsonNode> options = list(field.path("values"));
                        assertThat(options).as(field.path("key").asText()).isNotEmpty();
                        assertThat(options).extracting(option -> option.path("value").asText()).doesNotHaveDuplicates()
                                .allSatisfy(value -> assertThat(value).matches("[A-Z][A-Z0-9_]*"));
                        assertThat(options).extracting(option -> option.path("label").asText()).doesNotHaveDuplicates().doesNotContain("");
                    });
        }

        @ParameterizedTest
        @MethodSource("forms")
        void limitsTextsNumbersAndDates(Path file) {
            assertThat(fields(form(file))).allSatisfy(field -> {
                JsonNode rules = field.path("validate");
                switch (field.path("type").asText()) {
                    case "textarea" -> assertThat(rules.path("maxLength").asInt()).isEqualTo(LONGEST_TEXT);
                    case "textfield" -> assertThat(rules.has("maxLength") || rules.has("pattern")).isTrue();
                    case "number" -> {
                        assertThat(field.path("decimalDigits").asInt(-1)).isZero();
                        assertThat(rules.path("min").asInt(-1)).isNotNegative();
                    }
                    case "datetime" -> assertThat(field.path("subtype").asText()).isEqualTo("date");
                    default -> assertThat(rules.has("maxLength")).isFalse();
                }
            });
        }

        @ParameterizedTest
        @MethodSource("forms")
        void hidesFieldsOnlyByOtherFieldsOfTheSameForm(Path file) {
            Set<String> keys = fields(form(file)).stream().map(field -> field.get("key").asText()).collect(Collectors.toSet());
            Pattern compared = Pattern.compile("(\\w+) = \"(\\w+)\"");

            assertThat(components(form(file))).filteredOn(component -> component.has("conditional")).allSatisfy(component -> {
                Matcher comparison = compared.matcher(component.path("conditional").path("hide").asText());
                assertThat(comparison.find()).as(component.path("id").asText()).isTrue();
                do {
                    assertThat(keys).contains(comparison.group(1));
                    String value = comparison.group(2);
                    String key = comparison.group(1);
                    assertThat(fields(form(file))).filteredOn(field -> field.get("key").asText().equals(key))
                            .allSatisfy(field -> assertThat(options(field)).contains(value));
                } while (comparison.find());
            });
        }
    }

    @Nested
    class InYearRecognition {

        private static final Path FILE = MODELS.resolve("in-year-recognition/in-year-recognition.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_applicationRegistered", "userTask_receiveApplication", "gateway_applicationAccepted",
                    "endEvent_notAccepted", "userTask_screenApplication", "gateway_screening", "gateway_batchAwaited",
                    "intermediateCatchEvent_batchOpened", "serviceTask_openAssessment",
                    "callActivity_assessHousehold", "boundaryEvent_householdUnavailable", "gateway_opinionAsked",
                    "userTask_giveOpinion", "userTask_draftDecision", "gateway_draftSubmitted", "userTask_decideRecognition",
                    "gateway_decided", "userTask_deliverResult", "gateway_resultKind", "endEvent_recognised",
                    "endEvent_refused", "endEvent_screenedOut");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_applicationRegistered -> userTask_receiveApplication",
                    "userTask_receiveApplication -> gateway_applicationAccepted",
                    "gateway_applicationAccepted -> userTask_screenApplication ${outcome == 'ACCEPTED'}",
                    "gateway_applicationAccepted -> endEvent_notAccepted ${outcome == 'REJECTED'}",
                    "userTask_screenApplication -> gateway_screening",
                    "gateway_screening -> gateway_batchAwaited otherwise",
                    "gateway_batchAwaited -> serviceTask_openAssessment ${outcome == 'REVIEW'}",
                    "gateway_batchAwaited -> intermediateCatchEvent_batchOpened ${outcome == 'REVIEW_IN_BATCH'}",
                    "intermediateCatchEvent_batchOpened -> serviceTask_openAssessment",
                    "gateway_screening -> userTask_receiveApplication ${outcome == 'RETURNED'}",
                    "gateway_screening -> userTask_deliverResult ${outcome == 'NO_REVIEW'}",
                    "serviceTask_openAssessment -> callActivity_assessHousehold",
                    "callActivity_assessHousehold -> gateway_opinionAsked",
                    "boundaryEvent_householdUnavailable -> userTask_draftDecision",
                    "gateway_opinionAsked -> userTask_draftDecision ${opinionAuthority == 'NONE'}",
                    "gateway_opinionAsked -> userTask_giveOpinion otherwise",
                    "userTask_giveOpinion -> userTask_draftDecision",
                    "userTask_draftDecision -> gateway_draftSubmitted",
                    "gateway_draftSubmitted -> userTask_decideRecognition ${outcome == 'SUBMITTED'}",
                    "gateway_draftSubmitted -> serviceTask_openAssessment ${outcome == 'RETURNED'}",
                    "userTask_decideRecognition -> gateway_decided",
                    "gateway_decided -> userTask_deliverResult otherwise",
                    "gateway_decided -> userTask_draftDecision ${outcome == 'RETURNED'}",
                    "userTask_deliverResult -> gateway_resultKind",
                    "gateway_resultKind -> endEvent_recognised ${outcome == 'RECOGNISED'}",
                    "gateway_resultKind -> endEvent_refused ${outcome == 'REFUSED'}",
                    "gateway_resultKind -> endEvent_screenedOut ${outcome == 'SCREENED_OUT'}");
        }

        @Test
        void registersTheApplicationOnStart() {
            assertThat(parse(FILE).getDocument().getElementsByNameNs(CAMUNDA, "executionListener")).singleElement()
                    .satisfies(listener -> {
                        assertThat(listener.getAttribute("event")).isEqualTo("start");
                        assertThat(listener.getAttribute("delegateExpression")).isEqualTo("${registerApplicationListener}");
                        assertThat(listener.getParentElement().getParentElement().getAttribute("id"))
                                .isEqualTo("startEvent_applicationRegistered");
                    });
        }

        @Test
        void callsTheAssessmentByItsOwnBusinessKey() {
            CallActivity call = parse(FILE).getModelElementById("callActivity_assessHousehold");
            List<CamundaIn> mappings = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();

            assertThat(call.getCalledElement()).isEqualTo("household-assessment");
            assertThat(mappings).extracting(CamundaIn::getCamundaBusinessKey).filteredOn(Objects::nonNull).containsExactly("${assessmentId}");
            assertThat(mappings).filteredOn(mapping -> mapping.getCamundaSource() != null)
                    .allSatisfy(mapping -> assertThat(mapping.getCamundaTarget()).isEqualTo(mapping.getCamundaSource()))
                    .extracting(CamundaIn::getCamundaSource).containsExactlyInAnyOrder("communeKey", "hamletKey", "regimeId");
        }

        @Test
        void catchesAHouseholdThatCannotBeSurveyed() {
            BoundaryEvent boundary = parse(FILE).getModelElementById("boundaryEvent_householdUnavailable");

            assertThat(boundary.getAttachedTo().getId()).isEqualTo("callActivity_assessHousehold");
            assertThat(errorCodes(FILE)).containsExactly("householdUnavailable");
        }

        @Test
        void delegatesToTheBeansOfTheContract() {
            assertThat(delegates(FILE)).containsExactly("serviceTask_openAssessment ${openAssessmentDelegate}");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("in-year-recognition.start")).containsExactly("householdCode*", "applicantName*", "applicantCitizenId",
                    "submittedOn*", "channel*[DIRECT, POST, ONLINE]",
                    "hardshipReason*[DISASTER, POLLUTION, ACCIDENT, SERIOUS_ILLNESS, ECONOMIC_RISK, SOCIAL_RISK, MEMBER_CHANGE, OTHER]",
                    "hardshipDetail", "contactEmail", "villageHeadConfirmed");
            assertThat(contract("in-year-recognition.receive-application"))
                    .containsExactly("outcome*[ACCEPTED, REJECTED]", "receivedOn*", "reason*", "note");
            assertThat(contract("in-year-recognition.screen-application")).containsExactly("outcome*[SCREENED, RETURNED]",
                    "tick1", "tick2", "tick3", "tick4", "tick5", "tick6", "tick7", "tick8", "tick9", "reason*");
            assertThat(contract("in-year-recognition.give-opinion")).containsExactly("outcome*[AGREED, RECHECK]", "opinionText*");
            assertThat(contract("in-year-recognition.draft-decision"))
                    .containsExactly("outcome*[SUBMITTED, RETURNED]", "proposal*[RECOGNISE, REFUSE]", "reason*");
            assertThat(contract("in-year-recognition.decide-recognition"))
                    .containsExactly("outcome*[RECOGNISED, REFUSED, RETURNED]", "signedOn*", "reason*");
            assertThat(contract("in-year-recognition.deliver-result"))
                    .containsExactly("deliveredOn*", "receiverName*", "deliveryMethod*[IN_PERSON, POST]", "note");
        }
    }

    @Nested
    class EscapeCertification {

        private static final Path FILE = MODELS.resolve("escape-certification/escape-certification.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_applicationRegistered",
                    "userTask_receiveApplication",
                    "gateway_applicationAccepted",
                    "endEvent_notAccepted",
                    "gateway_batchAwaited",
                    "intermediateCatchEvent_batchOpened",
                    "serviceTask_openAssessment",
                    "callActivity_assessHousehold",
                    "boundaryEvent_householdUnavailable",
                    "gateway_opinionAsked",
                    "userTask_giveOpinion",
                    "userTask_draftDecision",
                    "gateway_draftSubmitted",
                    "userTask_decideEscape",
                    "gateway_decided",
                    "userTask_deliverResult",
                    "gateway_resultKind",
                    "endEvent_recognised",
                    "endEvent_refused");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_applicationRegistered -> userTask_receiveApplication",
                    "userTask_receiveApplication -> gateway_applicationAccepted",
                    "gateway_applicationAccepted -> gateway_batchAwaited otherwise",
                    "gateway_applicationAccepted -> endEvent_notAccepted ${outcome == 'REJECTED'}",
                    "gateway_batchAwaited -> serviceTask_openAssessment ${outcome == 'ACCEPTED'}",
                    "gateway_batchAwaited -> intermediateCatchEvent_batchOpened ${outcome == 'REVIEW_IN_BATCH'}",
                    "intermediateCatchEvent_batchOpened -> serviceTask_openAssessment",
                    "serviceTask_openAssessment -> callActivity_assessHousehold",
                    "callActivity_assessHousehold -> gateway_opinionAsked",
                    "boundaryEvent_householdUnavailable -> userTask_draftDecision",
                    "gateway_opinionAsked -> userTask_draftDecision ${opinionAuthority == 'NONE'}",
                    "gateway_opinionAsked -> userTask_giveOpinion otherwise",
                    "userTask_giveOpinion -> userTask_draftDecision",
                    "userTask_draftDecision -> gateway_draftSubmitted",
                    "gateway_draftSubmitted -> userTask_decideEscape ${outcome == 'SUBMITTED'}",
                    "gateway_draftSubmitted -> serviceTask_openAssessment ${outcome == 'RETURNED'}",
                    "userTask_decideEscape -> gateway_decided",
                    "gateway_decided -> userTask_deliverResult otherwise",
                    "gateway_decided -> userTask_draftDecision ${outcome == 'RETURNED'}",
                    "userTask_deliverResult -> gateway_resultKind",
                    "gateway_resultKind -> endEvent_recognised ${outcome == 'RECOGNISED'}",
                    "gateway_resultKind -> endEvent_refused ${outcome == 'REFUSED'}");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("escape-certification.decide-escape")).containsExactly(
                    "outcome*[RECOGNISED, REFUSED, RETURNED]", "signedOn*", "reason*");
            assertThat(contract("escape-certification.deliver-result")).containsExactly("deliveredOn*", "receiverName*",
                    "deliveryMethod*[IN_PERSON, POST]", "note");
            assertThat(contract("escape-certification.draft-decision")).containsExactly("outcome*[SUBMITTED, RETURNED]",
                    "proposal*[RECOGNISE, REFUSE]", "reason*");
            assertThat(contract("escape-certification.give-opinion")).containsExactly("outcome*[AGREED, RECHECK]",
                    "opinionText*");
            assertThat(contract("escape-certification.receive-application")).containsExactly("outcome*[ACCEPTED, REJECTED]",
                    "receivedOn*", "reason*", "note");
            assertThat(contract("escape-certification.start")).containsExactly("householdCode*", "applicantName*",
                    "applicantCitizenId", "submittedOn*", "channel*[DIRECT, POST, ONLINE]", "hardshipDetail*",
                    "contactEmail", "villageHeadConfirmed");
        }
    }

    @Nested
    class LoanGuidance {

        private static final Path FILE = MODELS.resolve("loan-guidance/loan-guidance.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_householdListed",
                    "userTask_recordNeed",
                    "gateway_needed",
                    "endEvent_noNeed",
                    "endEvent_notEligible",
                    "userTask_guideHousehold",
                    "gateway_guided",
                    "userTask_groupVote",
                    "gateway_voted",
                    "endEvent_withdrawn",
                    "userTask_confirmList",
                    "gateway_confirmed",
                    "endEvent_notConfirmed",
                    "intermediateCatchEvent_bankResultReceived",
                    "gateway_bankAnswer",
                    "endEvent_bankRefused",
                    "endEvent_withdrawnAtBank",
                    "intermediateCatchEvent_visitDue",
                    "userTask_visitUseOfLoan",
                    "gateway_visited",
                    "endEvent_usedWell",
                    "endEvent_recalled");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_householdListed -> userTask_recordNeed",
                    "userTask_recordNeed -> gateway_needed",
                    "gateway_needed -> userTask_guideHousehold ${outcome == 'NEEDED'}",
                    "gateway_needed -> endEvent_noNeed ${outcome == 'NO_NEED'}",
                    "gateway_needed -> endEvent_notEligible ${outcome == 'NOT_ELIGIBLE'}",
                    "userTask_guideHousehold -> gateway_guided",
                    "gateway_guided -> userTask_groupVote ${outcome == 'GUIDED'}",
                    "gateway_guided -> userTask_guideHousehold ${outcome == 'NOT_MET'}",
                    "gateway_guided -> userTask_recordNeed ${outcome == 'RETURNED'}",
                    "gateway_guided -> endEvent_withdrawn ${outcome == 'WITHDRAWN'}",
                    "userTask_groupVote -> gateway_voted",
                    "gateway_voted -> userTask_confirmList ${outcome == 'AGREED'}",
                    "gateway_voted -> userTask_groupVote ${outcome == 'NOT_AGREED'}",
                    "gateway_voted -> userTask_guideHousehold ${outcome == 'RETURNED'}",
                    "gateway_voted -> endEvent_withdrawn ${outcome == 'WITHDRAWN'}",
                    "userTask_confirmList -> gateway_confirmed",
                    "gateway_confirmed -> intermediateCatchEvent_bankResultReceived ${outcome == 'CONFIRMED'}",
                    "gateway_confirmed -> endEvent_notConfirmed ${outcome == 'REFUSED'}",
                    "gateway_confirmed -> userTask_groupVote ${outcome == 'RETURNED'}",
                    "intermediateCatchEvent_bankResultReceived -> gateway_bankAnswer",
                    "gateway_bankAnswer -> intermediateCatchEvent_visitDue ${outcome == 'DISBURSED'}",
                    "gateway_bankAnswer -> endEvent_bankRefused ${outcome == 'REFUSED'}",
                    "gateway_bankAnswer -> endEvent_withdrawnAtBank ${outcome == 'WITHDRAWN'}",
                    "intermediateCatchEvent_visitDue -> userTask_visitUseOfLoan",
                    "userTask_visitUseOfLoan -> gateway_visited",
                    "gateway_visited -> intermediateCatchEvent_visitDue ${outcome == 'NEXT_VISIT'}",
                    "gateway_visited -> endEvent_usedWell ${outcome == 'USED_WELL'}",
                    "gateway_visited -> endEvent_recalled ${outcome == 'RECALLED'}");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("loan-guidance.confirm-list")).containsExactly("outcome*[CONFIRMED, REFUSED, RETURNED]",
                    "confirmedOn*", "residence", "reason*");
            assertThat(contract("loan-guidance.group-vote")).containsExactly(
                    "outcome*[AGREED, NOT_AGREED, WITHDRAWN, RETURNED]", "heldOn*", "groupName*", "groupHead*", "place*",
                    "groupMembers*", "attendees*", "agreeing*", "disagreeing*", "admitted", "agreedAmount*",
                    "agreedMonths*", "nextMeetingOn*", "reason*");
            assertThat(contract("loan-guidance.guide-household")).containsExactly(
                    "outcome*[GUIDED, NOT_MET, WITHDRAWN, RETURNED]", "visitedOn*",
                    "organisation*[WOMEN, FARMERS, VETERANS, YOUTH]", "personMet*", "topicProgramme", "topicTerms",
                    "topicForms", "topicUse", "topicGroup", "borrowerName", "borrowerCitizenId", "borrowerPhone*",
                    "planPurpose*", "totalNeed*", "ownCapital*", "loanAmount*", "item1Name*", "item1Quantity",
                    "item1Amount*", "item2Name", "item2Quantity", "item2Amount", "item3Name", "item3Quantity",
                    "item3Amount", "termMonths*", "repaymentMonths*", "reason*");
            assertThat(contract("loan-guidance.record-need")).containsExactly("outcome*[NEEDED, NO_NEED, NOT_ELIGIBLE]",
                    "recordedOn*", "organisation*[WOMEN, FARMERS, VETERANS, YOUTH]", "loanPurpose*", "requestedAmount*",
                    "reason*");
            assertThat(contract("loan-guidance.visit-use-of-loan")).containsExactly(
                    "outcome*[NEXT_VISIT, USED_WELL, RECALLED]", "visitedOn*",
                    "useFound*[AS_PLANNED, CHANGED, NOT_USED_YET, MISUSED]", "found*", "advice", "nextVisitOn*", "reason*");
        }
    }

    @Nested
    class AnnualReview {

        private static final Path FILE = MODELS.resolve("annual-review/annual-review.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_campaignPlanned",
                    "userTask_openCampaign",
                    "gateway_campaignOpened",
                    "endEvent_campaignCancelled",
                    "callActivity_reviewCommune",
                    "userTask_closeCampaign",
                    "endEvent_campaignClosed");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_campaignPlanned -> userTask_openCampaign",
                    "userTask_openCampaign -> gateway_campaignOpened",
                    "gateway_campaignOpened -> callActivity_reviewCommune ${outcome == 'OPENED'}",
                    "gateway_campaignOpened -> endEvent_campaignCancelled ${outcome == 'CANCELLED'}",
                    "callActivity_reviewCommune -> userTask_closeCampaign",
                    "userTask_closeCampaign -> endEvent_campaignClosed");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("annual-review.close-campaign")).containsExactly("outcome*[CLOSED]", "conclusion*");
            assertThat(contract("annual-review.open-campaign")).containsExactly("outcome*[OPENED, CANCELLED]",
                    "windowFrom*", "windowTo*", "reason*");
        }
    }

    @Nested
    class CommuneReview {

        private static final Path FILE = MODELS.resolve("commune-review/commune-review.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_communeReviewOpened",
                    "userTask_confirmReviewList",
                    "callActivity_reviewHamlet",
                    "userTask_postLists",
                    "gateway_listsPosted",
                    "intermediateCatchEvent_postingEnded",
                    "serviceTask_closePosting",
                    "gateway_householdsReady",
                    "userTask_requestOpinion",
                    "gateway_opinionRequested",
                    "userTask_giveOpinion",
                    "gateway_opinionGiven",
                    "userTask_decideLists",
                    "gateway_listsDecided",
                    "endEvent_listsDecided",
                    "gateway_waiting",
                    "intermediateCatchEvent_householdsReady");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_communeReviewOpened -> userTask_confirmReviewList",
                    "userTask_confirmReviewList -> callActivity_reviewHamlet",
                    "callActivity_reviewHamlet -> userTask_postLists",
                    "userTask_postLists -> gateway_listsPosted",
                    "gateway_listsPosted -> intermediateCatchEvent_postingEnded ${outcome == 'POSTED'}",
                    "gateway_listsPosted -> callActivity_reviewHamlet ${outcome == 'RETURNED'}",
                    "intermediateCatchEvent_postingEnded -> serviceTask_closePosting",
                    "serviceTask_closePosting -> gateway_householdsReady",
                    "gateway_householdsReady -> userTask_requestOpinion ${outcome == 'READY'}",
                    "gateway_householdsReady -> intermediateCatchEvent_householdsReady ${outcome == 'WAIT'}",
                    "userTask_requestOpinion -> gateway_opinionRequested",
                    "gateway_opinionRequested -> userTask_giveOpinion ${outcome == 'REQUESTED'}",
                    "gateway_opinionRequested -> gateway_waiting ${outcome == 'WAIT'}",
                    "userTask_giveOpinion -> gateway_opinionGiven",
                    "gateway_opinionGiven -> userTask_decideLists ${outcome == 'AGREED'}",
                    "gateway_opinionGiven -> gateway_waiting ${outcome == 'WAIT'}",
                    "userTask_decideLists -> gateway_listsDecided",
                    "gateway_listsDecided -> endEvent_listsDecided ${outcome == 'DECIDED'}",
                    "gateway_listsDecided -> userTask_requestOpinion ${outcome == 'RETURNED'}",
                    "gateway_listsDecided -> userTask_requestOpinion ${outcome == 'READY'}",
                    "gateway_listsDecided -> gateway_waiting ${outcome == 'WAIT'}",
                    "gateway_waiting -> intermediateCatchEvent_householdsReady",
                    "intermediateCatchEvent_householdsReady -> userTask_requestOpinion");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("commune-review.confirm-review-list")).containsExactly("outcome*[CONFIRMED]", "note");
            assertThat(contract("commune-review.decide-lists")).containsExactly("outcome*[DECIDED, RETURNED]", "signedOn*",
                    "households", "reason*");
            assertThat(contract("commune-review.give-opinion")).containsExactly("outcome*[AGREED, RECHECK]", "opinionText*",
                    "households*");
            assertThat(contract("commune-review.post-lists")).containsExactly("outcome*[POSTED, RETURNED]", "postedOn*",
                    "places*", "households*", "reason*");
            assertThat(contract("commune-review.request-opinion")).containsExactly("outcome*[REQUESTED]", "report*",
                    "households");
        }
    }

    @Nested
    class HamletReview {

        private static final Path FILE = MODELS.resolve("hamlet-review/hamlet-review.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_hamletReviewOpened",
                    "userTask_surveyHamlet",
                    "businessRuleTask_classifyHamlet",
                    "gateway_nearCutOff",
                    "userTask_crossCheckHamlet",
                    "businessRuleTask_classifyCrossChecks",
                    "gateway_classesAgree",
                    "userTask_settleClasses",
                    "userTask_holdVillageMeeting",
                    "gateway_meetingAgreed",
                    "endEvent_hamletAgreed");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_hamletReviewOpened -> userTask_surveyHamlet",
                    "userTask_surveyHamlet -> businessRuleTask_classifyHamlet",
                    "businessRuleTask_classifyHamlet -> gateway_nearCutOff",
                    "gateway_nearCutOff -> userTask_holdVillageMeeting ${outcome == 'CLEAR'}",
                    "gateway_nearCutOff -> userTask_crossCheckHamlet ${outcome == 'NEAR_CUT_OFF'}",
                    "gateway_nearCutOff -> userTask_settleClasses ${outcome == 'NO_SECOND_SURVEYOR'}",
                    "userTask_crossCheckHamlet -> businessRuleTask_classifyCrossChecks",
                    "businessRuleTask_classifyCrossChecks -> gateway_classesAgree",
                    "gateway_classesAgree -> userTask_holdVillageMeeting ${outcome == 'SAME_CLASS'}",
                    "gateway_classesAgree -> userTask_settleClasses ${outcome == 'CLASS_DIFFERS'}",
                    "userTask_settleClasses -> userTask_holdVillageMeeting",
                    "userTask_holdVillageMeeting -> gateway_meetingAgreed",
                    "gateway_meetingAgreed -> endEvent_hamletAgreed ${outcome == 'AGREED'}",
                    "gateway_meetingAgreed -> userTask_surveyHamlet ${outcome == 'NOT_AGREED'}",
                    "gateway_meetingAgreed -> userTask_surveyHamlet ${outcome == 'RETURNED'}");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("hamlet-review.hold-village-meeting")).containsExactly("outcome*[HELD, RETURNED]",
                    "heldOn*", "place*", "secretaryName*", "attendees*", "agreeing*", "disagreeing*",
                    "presentHouseholdCount", "householdVotes", "conclusion*", "presentBoard", "presentParty", "presentFront",
                    "presentHouseholds", "reason*");
            assertThat(contract("hamlet-review.survey-hamlet")).containsExactly("outcome*[SURVEYED]", "note");
            assertThat(contract("hamlet-review.cross-check-hamlet")).containsExactly("outcome*[SURVEYED]", "note");
            assertThat(contract("hamlet-review.settle-classes")).containsExactly("outcome*[SETTLED]", "firstSheets",
                    "secondSheets");
        }
    }

    @Nested
    class HouseholdAssessment {

        private static final Path FILE = MODELS.resolve("household-assessment/household-assessment.bpmn");

        @Test
        void hasTheStepsOfTheContract() {
            assertThat(ids(FILE, FlowNode.class)).containsExactlyInAnyOrder(
                    "startEvent_assessmentOpened", "userTask_surveyHousehold", "gateway_surveyed",
                    "endEvent_householdUnavailable", "businessRuleTask_classifyHousehold", "gateway_nearCutOff",
                    "userTask_crossCheckHousehold", "gateway_crossChecked", "businessRuleTask_classifyCrossCheck", "gateway_classesAgree",
                    "userTask_settleClass", "userTask_holdVillageMeeting", "gateway_meetingAgreed", "userTask_postPublicly", "gateway_posted", "eventBasedGateway_postingPeriod",
                    "intermediateCatchEvent_postingEnded", "serviceTask_closePosting", "endEvent_assessed",
                    "intermediateCatchEvent_objectionRaised", "userTask_recheckHousehold", "businessRuleTask_classifyRecheck",
                    "userTask_settleObjection");
        }

        @Test
        void leadsFromStepToStepAsTheContractSays() {
            assertThat(paths(FILE)).containsExactlyInAnyOrder(
                    "startEvent_assessmentOpened -> userTask_surveyHousehold",
                    "userTask_surveyHousehold -> gateway_surveyed",
                    "gateway_surveyed -> businessRuleTask_classifyHousehold ${outcome == 'SURVEYED'}",
                    "gateway_surveyed -> endEvent_householdUnavailable ${outcome == 'UNAVAILABLE'}",
                    "businessRuleTask_classifyHousehold -> gateway_nearCutOff",
                    "gateway_nearCutOff -> userTask_holdVillageMeeting ${outcome == 'CLEAR'}",
                    "gateway_nearCutOff -> userTask_crossCheckHousehold ${outcome == 'NEAR_CUT_OFF'}",
                    "gateway_nearCutOff -> userTask_settleClass ${outcome == 'NO_SECOND_SURVEYOR'}",
                    "userTask_crossCheckHousehold -> gateway_crossChecked",
                    "gateway_crossChecked -> businessRuleTask_classifyCrossCheck ${outcome == 'SURVEYED'}",
                    "gateway_crossChecked -> userTask_settleClass ${outcome == 'UNAVAILABLE'}",
                    "businessRuleTask_classifyCrossCheck -> gateway_classesAgree",
                    "gateway_classesAgree -> userTask_holdVillageMeeting ${outcome == 'SAME_CLASS'}",
                    "gateway_classesAgree -> userTask_settleClass ${outcome == 'CLASS_DIFFERS'}",
                    "userTask_settleClass -> userTask_holdVillageMeeting",
                    "userTask_holdVillageMeeting -> gateway_meetingAgreed",
                    "gateway_meetingAgreed -> userTask_postPublicly ${outcome == 'AGREED'}",
                    "gateway_meetingAgreed -> userTask_surveyHousehold ${outcome == 'NOT_AGREED'}",
                    "gateway_meetingAgreed -> userTask_surveyHousehold ${outcome == 'RETURNED'}",
                    "gateway_meetingAgreed -> endEvent_assessed ${outcome == 'AGREED_POSTED_LATER'}",
                    "userTask_postPublicly -> gateway_posted",
                    "gateway_posted -> eventBasedGateway_postingPeriod ${outcome == 'POSTED'}",
                    "gateway_posted -> userTask_holdVillageMeeting ${outcome == 'RETURNED'}",
                    "eventBasedGateway_postingPeriod -> intermediateCatchEvent_postingEnded",
                    "eventBasedGateway_postingPeriod -> intermediateCatchEvent_objectionRaised",
                    "intermediateCatchEvent_postingEnded -> serviceTask_closePosting",
                    "serviceTask_closePosting -> endEvent_assessed",
                    "intermediateCatchEvent_objectionRaised -> userTask_recheckHousehold",
                    "userTask_recheckHousehold -> businessRuleTask_classifyRecheck",
                    "businessRuleTask_classifyRecheck -> userTask_settleObjection",
                    "userTask_settleObjection -> userTask_postPublicly");
        }

        @Test
        void waitsForTheEndOfPostingOrAnObjection() {
            assertThat(elements(FILE, TimerEventDefinition.class)).singleElement()
                    .satisfies(timer -> assertThat(timer.getTimeDate().getTextContent()).isEqualTo("${postingEndsAt}"));
            assertThat(elements(FILE, Message.class)).extracting(Message::getName).containsExactly("review.objectionRaised");
            assertThat(errorCodes(FILE)).containsExactly("householdUnavailable");
        }

        @Test
        void delegatesToTheBeansOfTheContract() {
            assertThat(delegates(FILE)).containsExactlyInAnyOrder(
                    "businessRuleTask_classifyHousehold ${classifyHouseholdDelegate}",
                    "businessRuleTask_classifyCrossCheck ${classifyHouseholdDelegate}",
                    "businessRuleTask_classifyRecheck ${classifyHouseholdDelegate}",
                    "serviceTask_closePosting ${closePostingDelegate}");
        }

        @Test
        void asksTheFieldsOfTheContract() {
            assertThat(contract("household-assessment.hold-village-meeting")).containsExactly("outcome*[HELD, RETURNED]", "heldOn*",
                    "place*", "secretaryName*", "attendees*", "agreeing*", "disagreeing*", "conclusion*",
                    "presentBoard", "presentParty", "presentFront", "presentHouseholds", "reason*");
            assertThat(contract("household-assessment.post-publicly"))
                    .containsExactly("outcome*[POSTED, RETURNED]", "postedOn*", "places*", "reason*");
            assertThat(contract("household-assessment.settle-class")).containsExactly("outcome*[FIRST_SHEET, SECOND_SHEET]", "reason*");
            assertThat(contract("household-assessment.cross-check-household"))
                    .startsWith("outcome*[SURVEYED, UNAVAILABLE]", "surveyedOn*", "sheetEntry*[SAVED, HERE]").endsWith("reason*", "remark");
            assertThat(contract("household-assessment.settle-objection")).containsExactly("outcome*[UPHELD, DISMISSED]", "reason*");
            assertThat(contract("household-assessment.survey-household")).startsWith("outcome*[SURVEYED, UNAVAILABLE]", "surveyedOn*",
                    "sheetEntry*[SAVED, HERE]").endsWith("reason*", "remark");
            assertThat(contract("household-assessment.recheck-household"))
                    .startsWith("outcome*[SURVEYED]", "surveyedOn*", "sheetEntry*[SAVED, HERE]").endsWith("remark");
        }

        @Test
        void asksTheSameWholeSheetInSurveyAndRecheck() {
            List<String> sheet = sheet("household-assessment.survey-household");

            assertThat(sheet).isEqualTo(sheet("household-assessment.recheck-household"));
            assertThat(sheet).isEqualTo(sheet("household-assessment.cross-check-household"));
            assertThat(sheet).filteredOn(field -> field.startsWith("cause_")).hasSize(13);
            assertThat(sheet).filteredOn(field -> field.startsWith("need_")).hasSize(11);
            assertThat(sheet).filteredOn(field -> field.startsWith("row")).hasSize(10).allMatch(field -> field.contains("*["));
            assertThat(sheet).filteredOn(field -> field.startsWith("asset_")).hasSize(7);
            assertThat(sheet).filteredOn(field -> field.startsWith("land_")).hasSize(3);
            assertThat(sheet).filteredOn(field -> field.startsWith("livestock_")).hasSize(4);
            assertThat(sheet).filteredOn(field -> field.startsWith("dep_")).containsExactly("dep_HEALTH_CARE_ACCESS",
                    "dep_HEALTH_INSURANCE", "dep_ADULT_EDUCATION", "dep_CHILD_SCHOOLING", "dep_HOUSING_QUALITY", "dep_HOUSING_AREA",
                    "dep_WATER_SOURCE", "dep_TOILET", "dep_TELECOM", "dep_INFO_ASSETS", "dep_EMPLOYMENT", "dep_DEPENDENTS", "dep_NUTRITION",
                    "dep_WASTE_TREATMENT");
        }

        private static List<String> sheet(String formId) {
            return contract(formId).stream().filter(field -> field.matches("(row\\d|asset_|land_|livestock_|dep_|cause|need).*")).toList();
        }
    }

    private static void assertFormExists(BaseElement element) {
        String formId = element.getAttributeValueNs(CAMUNDA, "formRef");
        assertThat(FORMS.resolve(formId + ".form")).isRegularFile();
        assertThat(element.getAttributeValueNs(CAMUNDA, "formRefBinding")).as(element.getId()).isEqualTo("deployment");
    }

    private static boolean overlap(BpmnShape one, BpmnShape other) {
        var a = one.getBounds();
        var b = other.getBounds();
        return a.getX() < b.getX() + b.getWidth() && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight() && b.getY() < a.getY() + a.getHeight();
    }

    private static boolean crosses(BpmnEdge edge, BpmnShape shape) {
        var points = new ArrayList<>(edge.getWaypoints());
        var box = shape.getBounds();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            boolean besides = Math.max(from.getX(), to.getX()) <= box.getX()
                    || Math.min(from.getX(), to.getX()) >= box.getX() + box.getWidth();
            boolean aboveOrBelow = Math.max(from.getY(), to.getY()) <= box.getY()
                    || Math.min(from.getY(), to.getY()) >= box.getY() + box.getHeight();
            if (!besides && !aboveOrBelow) {
                return true;
            }
        }
        return false;
    }

    /** Every sequence flow as "from -> to condition", with "otherwise" for a gateway's default. */
    private static List<String> paths(Path file) {
        return elements(file, SequenceFlow.class).stream().map(flow -> {
            String path = flow.getSource().getId() + " -> " + flow.getTarget().getId();
            if (flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault())) {
                return path + " otherwise";
            }
            return flow.getConditionExpression() == null ? path : path + " " + flow.getConditionExpression().getTextContent();
        }).toList();
    }

    private static List<String> delegates(Path file) {
        return elements(file, FlowNode.class).stream()
                .filter(node -> node.getAttributeValueNs(CAMUNDA, "delegateExpression") != null)
                .map(node -> node.getId() + " " + node.getAttributeValueNs(CAMUNDA, "delegateExpression"))
                .toList();
    }

    private static List<String> errorCodes(Path file) {
        return elements(file, ErrorEventDefinition.class).stream().map(event -> event.getError().getErrorCode()).toList();
    }

    /** The fields of a form in order: key, an asterisk when required while shown, and the codes of its options. */
    private static List<String> contract(String formId) {
        return fields(form(FORMS.resolve(formId + ".form"))).stream()
                .map(field -> field.get("key").asText()
                        + (field.path("validate").path("required").asBoolean() ? "*" : "")
                        + (options(field).isEmpty() ? "" : options(field)))
                .toList();
    }

    private static List<String> options(JsonNode field) {
        return list(field.path("values")).stream().map(option -> option.path("value").asText()).toList();
    }

    private static Set<String> formReferences(BpmnModelInstance model) {
        Set<String> references = new TreeSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            String reference = node.getAttributeValueNs(CAMUNDA, "formRef");
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    private static String verbNoun(UserTask task) {
        return task.getId().substring(task.getId().indexOf('_') + 1);
    }

    /** Name of a step that another process has too, such as hamletReviewHoldVillageMeeting. */
    private static String ofProcess(Path file, String verbNoun) {
        String process = Pattern.compile("-([a-z])").matcher(process(file).getId())
                .replaceAll(letter -> letter.group(1).toUpperCase());
        return process + verbNoun.substring(0, 1).toUpperCase() + verbNoun.substring(1);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    private static String baseName(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - extension.length());
    }

    private static Process process(Path file) {
        return elements(file, Process.class).stream().reduce((one, other) -> {
            throw new AssertionError("Two processes in " + file);
        }).orElseThrow();
    }

    private static List<String> ids(Path file, Class<? extends FlowElement> type) {
        return elements(file, type).stream().map(FlowElement::getId).toList();
    }

    private static <T extends ModelElementInstance> List<T> elements(Path file, Class<T> type) {
        return List.copyOf(parse(file).getModelElementsByType(type));
    }

    private static BpmnModelInstance parse(Path file) {
        return PARSED.computeIfAbsent(file, path -> Bpmn.readModelFromFile(path.toFile()));
    }

    private static JsonNode form(Path file) {
        try {
            return JSON.readTree(file.toFile());
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<JsonNode> fields(JsonNode form) {
        return components(form).stream().filter(component -> component.has("key")).toList();
    }

    private static List<JsonNode> components(JsonNode container) {
        return list(container.path("components")).stream()
                .flatMap(component -> Stream.concat(Stream.of(component), components(component).stream()))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static List<Path> files(Path root, String extension) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
