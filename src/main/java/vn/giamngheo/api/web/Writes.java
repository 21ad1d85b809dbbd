package vn.giamngheo.api.web;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

import vn.giamngheo.api.Answer;
import vn.giamngheo.api.Idempotency.WriteRequest;

/** HTTP side of writes that may be sent again. */
final class Writes {

    /** Header by which a client names its write. */
    static final String KEY = "Idempotency-Key";
    /** Header of an answer that was given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    private Writes() {}

    static WriteRequest of(HttpServletRequest request, Object body) {
        return new WriteRequest(request.getHeader(KEY), request.getMethod() + " " + request.getRequestURI(), body);
    }

    static <T> ResponseEntity<T> entity(Answer<T> answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.replayed()) {
            response.header(REPLAYED, "true");
        }
        return response.body(answer.body());
    }
}
