package vn.giamngheo.api.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.giamngheo.api.Answer;
import vn.giamngheo.api.Idempotency;
import vn.giamngheo.review.SaveSheet;
import vn.giamngheo.review.Surveys;

/** The survey sheet (Phieu B) of an assessment. */
@RestController
@RequestMapping("/api/v1/assessments/{assessmentId}/sheet")
@Tag(name = "assessments")
class SheetsApi {

    private final Surveys surveys;
    private final Idempotency idempotency;
    private final Labels labels;

    SheetsApi(Surveys surveys, Idempotency idempotency, Labels labels) {
        this.surveys = surveys;
        this.idempotency = idempotency;
        this.labels = labels;
    }

    @Operation(operationId = "readSheet")
    @GetMapping
    SheetResource read(@PathVariable UUID assessmentId) {
        return SheetResource.of(surveys.page(assessmentId), labels);
    }

    @Operation(operationId = "saveSheet")
    @PutMapping
    ResponseEntity<SheetResource> save(@PathVariable UUID assessmentId, @Valid @RequestBody SheetInput sheet,
            HttpServletRequest request) {
        return Writes.entity(idempotency.once(Writes.of(request, sheet), SheetResource.class,
                () -> keep(sheet.toCommand(assessmentId), sheet.confirm()), done -> Answer.ok(read(assessmentId))));
    }

    private boolean keep(SaveSheet command, boolean confirm) {
        if (confirm) {
            surveys.confirm(command);
        }
        else {
            surveys.save(command);
        }
        return true;
    }
}
