package vn.giamngheo.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The description of the API at {@code /api-docs}. Paths and schemas come from the controllers; every Vietnamese sentence
 * comes from the bundle {@code api}, every example from {@code openapi/}. What is missing there fails the description.
 */
@Component
class ApiDocumentation implements OpenApiCustomizer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String JSON = "application/json";

    private final MessageSource messages;
    private final ObjectMapper json;

    ApiDocumentation(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title(text("api.title")).description(text("api.description")).version("1")
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        api.servers(List.of(new Server().url("/")));
        api.security(List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("bearer")));
        describeSchemas(api.getComponents().getSchemas());
        addComponents(api.getComponents());
        TreeSet<String> tags = new TreeSet<>();
        for (PathItem path : api.getPaths().values()) {
            path.readOperationsMap().forEach((method, operation) -> {
                describe(method, operation);
                tags.addAll(operation.getTags());
            });
        }
        api.tags(tags.stream().map(tag -> new Tag().name(tag).description(text("api.tag." + tag))).toList());
    }

    private void describe(HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        boolean writes = method != HttpMethod.GET;
        operation.summary(text("api.op." + id)).description(text("api.op." + id + ".description"));
        List<Parameter> parameters = operation.getParameters() == null ? new ArrayList<>()
                : new ArrayList<>(operation.getParameters());
        if (writes) {
            parameters.add(new Parameter().in("header").name("Idempotency-Key").required(false)
                .schema(new StringSchema().minLength(1).maxLength(128)).example("7d9f4c1e-4a53-4b0e-9d5e-2f6a1b8c3d40"));
        }
        parameters.forEach(parameter -> parameter.description(text("api.param." + parameter.getName())));
        operation.parameters(parameters.isEmpty() ? null : parameters);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().description(text("api.request")).getContent().values()
                .forEach(content -> content.example(example(id + ".request")));
        }
        Map<String, ApiResponse> responses = operation.getResponses();
        describeSuccess(id, operation, writes);
        for (int status : problems(method, operation)) {
            responses.put(String.valueOf(status), problem(status));
        }
    }

    private void describeSuccess(String id, Operation operation, boolean writes) {
        String status = id.startsWith("register") || id.startsWith("raise") ? "201" : "200";
        ApiResponse answer = operation.getResponses().remove("200");
        answer.description(text("api.response." + status));
        Schema<?> schema = answer.getContent().values().iterator().next().getSchema();
        answer.content(new Content().addMediaType(JSON, new MediaType().schema(schema).example(example(id + ".response"))));
        if (writes) {
            answer.addHeaderObject("Idempotency-Replayed", header("api.header.replayed"));
        }
        if (id.equals("registerApplication")) {
            answer.addHeaderObject("Location", header("api.header.location"));
        }
        operation.getResponses().addApiResponse(status, answer);
    }

    private Header header(String key) {
        return new Header().description(text(key)).schema(new StringSchema());
    }

    private static List<Integer> problems(HttpMethod method, Operation operation) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 403));
        boolean namesSomething = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        if (namesSomething) {
            statuses.add(404);
        }
        statuses.addAll(List.of(405, 406));
        if (method != HttpMethod.GET || operation.getOperationId().equals("readWorkItem")
                || operation.getOperationId().equals("readSheet")) {
            statuses.add(409);
        }
        if (method != HttpMethod.GET) {
            if (operation.getRequestBody() != null) {
                statuses.add(415);
            }
            statuses.add(422);
        }
        statuses.addAll(List.of(500, 503));
        return statuses;
    }

    private ApiResponse problem(int status) {
        return new ApiResponse().description(text("api.response." + status)).content(new Content()
            .addMediaType(PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))
                .example(example("problem." + status))));
    }

    private void describeSchemas(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            schema.description(text("api.schema." + name));
            Map<?, ?> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
            properties.forEach((property, value) -> ((Schema<?>) value).description(fieldText(name, (String) property)));
        });
    }

    private String fieldText(String schema, String property) {
        try {
            return text("api.field." + schema + "." + property);
        }
        catch (NoSuchMessageException sameEverywhere) {
            return text("api.field." + property);
        }
    }

    private void addComponents(Components components) {
        components.addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
            .description(text("api.security.basic")));
        components.addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
            .bearerFormat("JWT").description(text("api.security.bearer")));
        Map<String, Schema> field = new LinkedHashMap<>();
        field.put("field", new StringSchema().description(text("api.field.field")));
        field.put("message", new StringSchema().description(text("api.field.message")));
        field.put("code", new StringSchema().description(text("api.field.code")));
        Map<String, Schema> problem = new LinkedHashMap<>();
        problem.put("status", new IntegerSchema().description(text("api.field.status")));
        problem.put("title", new StringSchema().description(text("api.field.problemTitle")));
        problem.put("detail", new StringSchema().description(text("api.field.detail")));
        problem.put("code", new StringSchema().description(text("api.field.code")));
        problem.put("errors", new ArraySchema().items(new ObjectSchema().properties(field))
            .description(text("api.field.errors")));
        problem.put("reference", new StringSchema().description(text("api.field.reference")));
        components.addSchemas("Problem", new ObjectSchema().description(text("api.schema.Problem")).properties(problem)
            .required(List.of("status", "title", "detail", "code")));
    }

    private JsonNode example(String name) {
        try (InputStream file = new ClassPathResource("openapi/" + name + ".json").getInputStream()) {
            return json.readTree(file);
        }
        catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
