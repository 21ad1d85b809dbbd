package vn.giamngheo.api.web;

import java.time.LocalDate;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.giamngheo.review.RaiseObjection;
import vn.giamngheo.shared.text.VietnameseText;

/** An objection of a citizen against a posted result. */
record NewObjection(@NotBlank(message = "{review.required}") @Size(max = 200, message = "{review.tooLong}") String raisedBy,
        @Schema(nullable = true) @Size(max = 200, message = "{review.tooLong}") String relation,
        @NotBlank(message = "{review.required}") @Size(max = 2000, message = "{review.tooLong}") String content,
        @NotNull(message = "{review.required}") LocalDate raisedOn) {

    RaiseObjection toCommand(UUID assessmentId) {
        String tidyRelation = VietnameseText.tidy(relation);
        return new RaiseObjection(assessmentId, VietnameseText.tidy(raisedBy),
                tidyRelation == null || tidyRelation.isEmpty() ? null : tidyRelation, VietnameseText.tidy(content), raisedOn);
    }
}
