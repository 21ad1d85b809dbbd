package vn.giamngheo.api.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.giamngheo.recognition.ApplicationRow;
import vn.giamngheo.recognition.ApplicationState;

/** An application in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationSummary(UUID id, ApplicationState state, String stateLabel, boolean closed, String receiptNumber,
        String householdCode, String headName, String communeKey, String communeName, String hamletName,
        LocalDate submittedOn, LocalDate promisedOn) {

    static ApplicationSummary of(ApplicationRow row, Labels labels) {
        return new ApplicationSummary(row.id(), row.state(), labels.of(row.state()), row.closed(), row.receiptNumber(),
                row.householdCode(), row.headName(), row.communeKey().value(), row.communeName(), row.hamletName(),
                row.submittedOn(), row.promisedOn());
    }
}
