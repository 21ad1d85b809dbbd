package vn.giamngheo.api.web;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.giamngheo.household.ClassDisclosure;

/** Tells the class of a household on a day. */
@RestController
@Tag(name = "households")
class HouseholdClassApi {

    private final ClassDisclosure disclosure;
    private final Labels labels;

    HouseholdClassApi(ClassDisclosure disclosure, Labels labels) {
        this.disclosure = disclosure;
        this.labels = labels;
    }

    @Operation(operationId = "readHouseholdClass")
    @GetMapping("/api/v1/households/{code}/class")
    ResponseEntity<ClassOnDay> read(@PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on, @RequestParam String legalBasis,
            @RequestParam String purpose) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(ClassOnDay.of(disclosure.disclose(code, on, legalBasis, purpose), labels));
    }
}
