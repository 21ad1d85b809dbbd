package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** One officer with another Camunda client: speaks engine REST only, as Camunda Tasklist does. */
final class EngineRest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final String authorization;

    EngineRest(int port, String username) {
        this.base = "http://localhost:" + port + "/engine-rest";
        this.authorization = "Basic " + Base64.getEncoder()
            .encodeToString((username + ":giamngheo").getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Officer.json(body))));
    }

    HttpResponse<String> put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(Officer.json(body))));
    }

    /** Finds an open task among those of its step that this officer may see. */
    String seen(String elementId, String taskId) {
        JsonNode tasks = json(get("/task?taskDefinitionKey=" + elementId));
        assertThat(tasks.findValuesAsText("id")).as("open tasks of " + elementId).contains(taskId);
        return taskId;
    }

    HttpResponse<String> complete(String taskId, Map<String, ?> answer) {
        return post("/task/" + taskId + "/complete", Map.of("variables", variables(answer)));
    }

    static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        }
        catch (IOException unreadable) {
            throw new IllegalStateException(response.body(), unreadable);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60))
            .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
