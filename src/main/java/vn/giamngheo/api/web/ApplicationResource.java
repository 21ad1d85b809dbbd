package vn.giamngheo.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.giamngheo.recognition.ApplicationState;
import vn.giamngheo.recognition.Channel;
import vn.giamngheo.recognition.DecisionOutcome;
import vn.giamngheo.recognition.DecisionView;
import vn.giamngheo.recognition.HardshipReason;
import vn.giamngheo.rules.HouseholdClass;

/** An application with its state; members and citizens' numbers are not told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationResource(UUID id, ApplicationState state, String stateLabel, boolean closed, String receiptNumber,
        String householdCode, String headName, String applicantName, String communeKey, String hamletKey, Channel channel,
        HardshipReason hardshipReason, LocalDate submittedOn, Instant registeredAt, LocalDate receivedOn,
        LocalDate promisedOn, String notAcceptedReason, UUID assessmentId, Decision decision) {

    /** The chair's decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(DecisionOutcome outcome, String outcomeLabel, String number, LocalDate signedOn,
            HouseholdClass householdClass, String reason, String certificateNumber) {

        static Decision of(DecisionView view, Labels labels) {
            return view == null ? null : new Decision(view.outcome(), labels.of(view.outcome()), view.number(),
                    view.signedOn(), view.householdClass(), view.reason(), view.certificateNumber());
        }
    }
}
