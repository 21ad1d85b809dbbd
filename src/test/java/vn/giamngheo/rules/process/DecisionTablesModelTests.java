package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTablesModelTests {

    private static final List<String> MARKS = List.of("VERIFIED", "UNVERIFIED", "INFERRED", "ASSUMED");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn", "rules"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsOneValidTableNamedLikeTheFile(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Dmn.validateModel(model);

        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(file).hasFileName(decision.getId() + ".dmn");
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowNamesItsArticleItsMarkAndItsSource(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        List<String> outputs = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();

        assertThat(outputs).contains("ruleRef");
        assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(MARKS).anyMatch(rule.getDescription().getTextContent()::contains);
            assertThat(List.copyOf(rule.getOutputEntries()).get(outputs.indexOf("ruleRef")).getTextContent().strip())
                    .hasSizeGreaterThan(2);
        });
    }
}
