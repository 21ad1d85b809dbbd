package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Another system that speaks the integration API for one account. */
final class ApiClient {

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final String authorization;

    private ApiClient(int port, String authorization) {
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
    }

    static ApiClient basic(int port, String username) {
        return basic(port, username, "giamngheo");
    }

    static ApiClient basic(int port, String username, String password) {
        return new ApiClient(port, "Basic " + Base64.getEncoder()
            .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    static ApiClient bearer(int port, String token) {
        return new ApiClient(port, "Bearer " + token);
    }

    static ApiClient nobody(int port) {
        return new ApiClient(port, null);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    HttpResponse<String> post(String path, Object body) {
        return send("POST", path, Officer.json(body), null);
    }

    HttpResponse<String> post(String path, Object body, String key) {
        return send("POST", path, Officer.json(body), key);
    }

    HttpResponse<String> put(String path, Object body) {
        return send("PUT", path, Officer.json(body), null);
    }

    HttpResponse<String> put(String path, Object body, String key) {
        return send("PUT", path, Officer.json(body), key);
    }

    HttpResponse<String> send(String method, String path, String body, String key, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body != null && headers.length == 0) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
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

    /** The answer's content, after a look at its status. */
    static JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return EngineRest.json(answer);
    }

    /** A refusal as RFC 9457 has it, with a stable code and a Vietnamese sentence. */
    static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = EngineRest.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("title").asText()).isNotBlank().doesNotContain("Unauthorized", "Bad Request", "Forbidden");
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }

    /** Names of the wrong fields. */
    static List<String> wrongFields(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
            .map(error -> error.path("field").asText()).toList();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
