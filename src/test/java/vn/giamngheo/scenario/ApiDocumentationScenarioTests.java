package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The description at {@code /api-docs} is whole, in Vietnamese, and the one that stands in {@code src/docs/openapi.json}. */
@ScenarioTest
class ApiDocumentationScenarioTests {

    private static final Path COMMITTED = Path.of("src/docs/openapi.json");
    private static final Path NOW = Path.of("target/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9]");

    @Autowired
    private City city;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void committedDescriptionIsTheOneThatIsServed() throws IOException {
        String served = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description()) + "\n";
        Files.createDirectories(NOW.getParent());
        Files.writeString(NOW, served);
        assertThat(JSON.readTree(Files.readString(COMMITTED)))
            .as("the API changed: look at it and copy " + NOW + " to " + COMMITTED).isEqualTo(description());
    }

    @Test
    void everyOperationIsDescribedWithAllItsAnswers() {
        Set<String> described = new TreeSet<>();
        description().path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            String name = method.getKey().toUpperCase() + " " + path.getKey();
            described.add(name);
            JsonNode operation = method.getValue();
            assertThat(VIETNAMESE.matcher(operation.path("summary").asText()).find()).as(name).isTrue();
            assertThat(VIETNAMESE.matcher(operation.path("description").asText()).find()).as(name).isTrue();
            operation.path("parameters").forEach(parameter -> assertThat(parameter.path("description").asText()).as(name)
                .isNotBlank());
            assertAnswers(name, operation.path("responses"));
            if (!name.startsWith("GET")) {
                assertThat(operation.path("parameters").findValuesAsText("name")).as(name).contains("Idempotency-Key");
                assertThat(operation.path("requestBody").path("content").path("application/json").path("example").isObject())
                    .as(name).isEqualTo(!name.matches(".*/(claim|release)"));
                assertThat(operation.path("responses").has("422")).as(name).isTrue();
            }
        }));
        assertThat(described).isEqualTo(mapped());
    }

    @Test
    void everySchemaAndPropertyIsDescribed() {
        JsonNode schemas = description().path("components").path("schemas");
        List<String> silent = new ArrayList<>();
        schemas.properties().forEach(schema -> {
            if (schema.getValue().path("description").asText().isBlank()) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(property -> {
                if (property.getValue().path("description").asText().isBlank() && !property.getValue().has("$ref")) {
                    silent.add(schema.getKey() + "." + property.getKey());
                }
            });
        });
        assertThat(silent).isEmpty();
        assertThat(schemas.path("Problem").path("required").toString()).contains("code", "status", "title", "detail");
    }

    @Test
    void examplesHaveTheFieldsOfTheirSchemas() {
        JsonNode schemas = description().path("components").path("schemas");
        description().path("paths").forEach(path -> path.forEach(operation -> {
            JsonNode request = operation.path("requestBody").path("content").path("application/json");
            if (!request.isMissingNode()) {
                assertFits(request, schemas);
            }
            operation.path("responses").properties().forEach(answer -> {
                if (answer.getKey().startsWith("2")) {
                    assertFits(answer.getValue().path("content").path("application/json"), schemas);
                }
            });
        }));
    }

    @Test
    void descriptionAndItsPageAreOpenUnderThePolicyOfAllPages() {
        HttpResponse<String> page = ApiClient.nobody(city.port()).get("/api-docs/ui");
        assertThat(page.statusCode()).isEqualTo(302);
        HttpResponse<String> ui = ApiClient.nobody(city.port()).get(page.headers().firstValue("Location").orElseThrow()
            .replaceFirst("https?://[^/]+", ""));
        assertThat(ui.statusCode()).isEqualTo(200);
        assertThat(ui.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self';");
        assertThat(ui.body()).doesNotContain("<script>");
    }

    private void assertAnswers(String name, JsonNode answers) {
        for (String status : List.of("400", "401", "403", "500")) {
            JsonNode content = answers.path(status).path("content").path("application/problem+json");
            assertThat(content.path("schema").path("$ref").asText()).as(name + " " + status)
                .isEqualTo("#/components/schemas/Problem");
            assertThat(content.path("example").path("code").asText()).as(name + " " + status).isNotBlank();
        }
        answers.forEach(answer -> assertThat(answer.path("description").asText()).as(name).isNotBlank());
        JsonNode good = answers.has("201") ? answers.path("201") : answers.path("200");
        assertThat(good.path("content").path("application/json").path("schema").isEmpty()).as(name).isFalse();
        assertThat(good.path("content").path("application/json").path("example").isObject()).as(name).isTrue();
    }

    private static void assertFits(JsonNode content, JsonNode schemas) {
        String name = content.path("schema").path("$ref").asText();
        JsonNode schema = schemas.path(name.substring(name.lastIndexOf('/') + 1));
        assertThat(schema.isMissingNode()).as(name).isFalse();
        content.path("example").fieldNames().forEachRemaining(
                field -> assertThat(schema.path("properties").has(field)).as(name + "." + field).isTrue());
        schema.path("required").forEach(
                field -> assertThat(content.path("example").has(field.asText())).as(name + "." + field.asText()).isTrue());
    }

    /** What the controllers really serve. */
    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
            .filter(pattern -> pattern.startsWith("/api/v1")).forEach(pattern -> mapping.getMethodsCondition().getMethods()
                .forEach(method -> mapped.add(method + " " + pattern))));
        assertThat(mapped).hasSizeGreaterThanOrEqualTo(10);
        return mapped;
    }

    private JsonNode description() {
        return ApiClient.ok(ApiClient.nobody(city.port()).get("/api-docs"), 200);
    }
}
