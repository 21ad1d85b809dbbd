package vn.giamngheo.api.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.giamngheo.api.Answer;
import vn.giamngheo.api.Idempotency;
import vn.giamngheo.recognition.ApplicationDesk;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.recognition.ApplicationQuery;
import vn.giamngheo.recognition.ApplicationRow;
import vn.giamngheo.recognition.ApplicationState;
import vn.giamngheo.recognition.ApplicationView;

/** Applications for recognition during the year. */
@RestController
@RequestMapping("/api/v1/applications")
@Tag(name = "applications")
class ApplicationsApi {

    private final ApplicationDesk desk;
    private final ApplicationFiles files;
    private final Idempotency idempotency;
    private final Labels labels;

    ApplicationsApi(ApplicationDesk desk, ApplicationFiles files, Idempotency idempotency, Labels labels) {
        this.desk = desk;
        this.files = files;
        this.idempotency = idempotency;
        this.labels = labels;
    }

    @Operation(operationId = "registerApplication")
    @PostMapping
    ResponseEntity<ApplicationResource> register(@RequestBody NewApplication application, HttpServletRequest request) {
        return Writes.entity(idempotency.once(Writes.of(request, application), ApplicationResource.class,
                () -> application.receivedOn() == null ? desk.registerAndStart(application.toCommand())
                        : desk.registerAndAccept(application.toCommand(), application.receivedOn()),
                id -> Answer.created("/api/v1/applications/" + id, resource(files.open(id)))));
    }

    @Operation(operationId = "readApplication")
    @GetMapping("/{id}")
    ApplicationResource read(@PathVariable UUID id) {
        return resource(files.open(id));
    }

    @Operation(operationId = "findApplications")
    @GetMapping
    PageOf<ApplicationSummary> find(@RequestParam(required = false) String receiptNumber,
            @RequestParam(required = false) String q, @RequestParam(required = false) ApplicationState state,
            @RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        if (receiptNumber != null) {
            List<ApplicationSummary> found = summaries(files.byReceiptNumber(receiptNumber));
            return new PageOf<>(found, 1, size, found.size(), 1);
        }
        Page<ApplicationRow> rows = files.list(new ApplicationQuery(q, state, open), PageRequest.of(page - 1, size));
        return PageOf.of(summaries(rows.getContent()), page, size, rows.getTotalElements());
    }

    private List<ApplicationSummary> summaries(List<ApplicationRow> rows) {
        return rows.stream().map(row -> ApplicationSummary.of(row, labels)).toList();
    }

    private ApplicationResource resource(ApplicationView view) {
        return new ApplicationResource(view.id(), view.state(), labels.of(view.state()), view.closedAt() != null,
                view.receiptNumber(), view.householdCode(), view.headName(), view.applicantName(),
                view.communeKey().value(), view.hamletKey().value(), view.channel(), view.hardshipReason(),
                view.submittedOn(), view.registeredAt(), view.receivedOn(), view.promisedOn(), view.notAcceptedReason(),
                view.assessmentId(), ApplicationResource.Decision.of(view.decision(), labels));
    }
}
