package vn.giamngheo.api.web;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import vn.giamngheo.recognition.Channel;
import vn.giamngheo.recognition.HardshipReason;
import vn.giamngheo.recognition.RegisterApplication;
import vn.giamngheo.rules.Route;

/** An application to be written down; its fields are checked where those of every other client are. */
record NewApplication(@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 40) String householdCode,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 200) String applicantName,
        @Schema(nullable = true, pattern = "^([0-9]{9}|[0-9]{12})$") String applicantCitizenId,
        @Schema(nullable = true, maxLength = 400) String authorisation,
        @Schema(requiredMode = RequiredMode.REQUIRED) Channel channel,
        @Schema(requiredMode = RequiredMode.REQUIRED) HardshipReason hardshipReason,
        @Schema(nullable = true, maxLength = 4000) String hardshipDetail,
        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate submittedOn, boolean villageHeadConfirmed,
        @Schema(nullable = true, maxLength = 254) String contactEmail,
        @Schema(nullable = true) LocalDate receivedOn) {

    RegisterApplication toCommand() {
        return new RegisterApplication(Route.IN_YEAR, householdCode, applicantName, blankToNull(applicantCitizenId),
                blankToNull(authorisation), channel, hardshipReason, blankToNull(hardshipDetail), submittedOn,
                villageHeadConfirmed, blankToNull(contactEmail));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
