package vn.giamngheo.api.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.giamngheo.api.Answer;
import vn.giamngheo.api.Idempotency;
import vn.giamngheo.review.Objections;

/** Objections against posted results. */
@RestController
@RequestMapping("/api/v1/assessments/{assessmentId}/objections")
@Tag(name = "assessments")
class ObjectionsApi {

    private final Objections objections;
    private final Idempotency idempotency;

    ObjectionsApi(Objections objections, Idempotency idempotency) {
        this.objections = objections;
        this.idempotency = idempotency;
    }

    @Operation(operationId = "raiseObjection")
    @PostMapping
    ResponseEntity<RaisedObjection> raise(@PathVariable UUID assessmentId, @Valid @RequestBody NewObjection objection,
            HttpServletRequest request) {
        return Writes.entity(idempotency.once(Writes.of(request, objection), RaisedObjection.class,
                () -> objections.raise(objection.toCommand(assessmentId)),
                id -> Answer.created(null, new RaisedObjection(id, assessmentId))));
    }
}
