package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** One officer at his browser, without the browser: logs in, keeps the session, sends forms as the pages do. */
final class Officer {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
        .connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private String csrf;

    private Officer(int port) {
        this.base = "http://localhost:" + port;
    }

    static Officer loggedIn(int port, String username) {
        return loggedIn(port, username, "giamngheo");
    }

    static Officer loggedIn(int port, String username, String password) {
        Officer officer = new Officer(port);
        officer.get("/login");
        HttpResponse<String> answer = officer.postForm("/login",
                Map.of("username", username, "password", password));
        assertThat(answer.statusCode()).as("log-in of " + username).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
        officer.get("/tasks");
        return officer;
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> page = send(request(path).GET());
        Matcher token = CSRF.matcher(page.body());
        if (token.find()) {
            csrf = token.group(1);
        }
        return page;
    }

    /** Opens a page as a browser does, which is answered by pages even when it is refused. */
    HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = "_csrf=" + encode(csrf) + fields.entrySet().stream()
            .map(field -> "&" + encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining());
        return request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    }

    /** Gets a file. */
    HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** Sends a form that a file answers. */
    HttpResponse<byte[]> postForFile(String path, Map<String, String> fields) {
        return send(form(path, fields), BodyHandlers.ofByteArray());
    }

    /** Sends a file as a page's form does. */
    HttpResponse<String> upload(String path, String field, String fileName, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), content,
                    ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    HttpResponse<String> postJson(String path, Map<String, ?> body) {
        return postText(path, json(body));
    }

    /** Sends as JSON what may be none. */
    HttpResponse<String> postText(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").header("Accept", "application/json")
            .header("X-CSRF-TOKEN", csrf).POST(BodyPublishers.ofString(body)));
    }

    /** Sends form fields as the page's script does while somebody types. */
    HttpResponse<String> putForm(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", csrf).header("HX-Request", "true").header("X-Requested-With", "XMLHttpRequest")
            .PUT(BodyPublishers.ofString(body)));
    }

    /** Attaches a file as the upload widget does. */
    HttpResponse<String> upload(UUID owner, String type, String fileName, byte[] content) {
        String boundary = "----giamngheo" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"owner\"\r\n\r\n" + owner
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n" + type
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request("/attachments").header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("X-CSRF-TOKEN", csrf).header("HX-Request", "true").header("X-Requested-With", "XMLHttpRequest")
            .POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), content,
                    ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    HttpResponse<String> putText(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").header("Accept", "application/json")
            .header("X-CSRF-TOKEN", csrf).PUT(BodyPublishers.ofString(body)));
    }

    /** Completes a step as the task page does. */
    HttpResponse<String> complete(String taskId, Map<String, ?> answer) {
        return postJson("/tasks/" + taskId + "/completion", answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> answer) {
        try {
            return http.send(request.build(), answer);
        }
        catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        }
        catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
