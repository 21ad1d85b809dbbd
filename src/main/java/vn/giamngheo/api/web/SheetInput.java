package vn.giamngheo.api.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.giamngheo.review.SaveSheet;

/** A survey sheet as it was filled in; the domain checks the answers. */
record SheetInput(@NotNull Long version, @Schema(nullable = true) LocalDate surveyedOn,
        @NotNull Map<String, String> fields,
        @Schema(nullable = true) @DecimalMin(value = "0", inclusive = false, message = "{review.sheet.floorArea.wrong}")
        @Digits(integer = 5, fraction = 2, message = "{review.sheet.floorArea.wrong}") BigDecimal floorAreaM2,
        @Schema(nullable = true) @Size(max = 2000, message = "{review.tooLong}") String remark, boolean confirm) {

    SaveSheet toCommand(UUID assessmentId) {
        return new SaveSheet(assessmentId, version, surveyedOn, fields, floorAreaM2, remark);
    }
}
