package vn.giamngheo.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;

/**
 * An application with its whole story.
 *
 * @param id application, business key of its process
 * @param householdId household
 * @param householdCode code of the household
 * @param headName head of the household when the application was written down
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param regimeId procedure text by the day of submission
 * @param route IN_YEAR to be recognised, ESCAPE to leave the list
 * @param applicantName who applied
 * @param applicantCitizenId citizen's number of the applicant, null when not shown
 * @param authorisation paper by which somebody outside the household applied, null for members
 * @param channel how it came
 * @param hardshipReason hardship named, null on the route ESCAPE
 * @param hardshipDetail the hardship in words, may be null
 * @param submittedOn day it was handed in
 * @param villageHeadConfirmed whether it bore the village head's confirmation
 * @param state how far it has come
 * @param registeredBy user name of the clerk
 * @param registeredAt when it was written down
 * @param receiptNumber number of the receipt, null before
 * @param receivedOn day it was taken in or refused, null before
 * @param reviewFrom first day of its batch, null before or when the procedure has no batches
 * @param promisedOn day the result is due, null before or when the procedure has no bound
 * @param receiptNote remark of the desk, may be null
 * @param notAcceptedReason why it was not taken in, null otherwise
 * @param assessmentId current assessment, null before
 * @param screenings screenings, oldest first
 * @param opinions opinions, oldest first
 * @param drafts drafts, oldest first
 * @param decision the decision, null before
 * @param delivery the delivery, null before
 * @param closedAt when the case ended, null while open
 */
public record ApplicationView(UUID id, UUID householdId, String householdCode, String headName, UnitKey communeKey,
        UnitKey hamletKey, RegimeId regimeId, Route route, String applicantName, String applicantCitizenId, String authorisation,
        Channel channel, HardshipReason hardshipReason, String hardshipDetail, LocalDate submittedOn,
        boolean villageHeadConfirmed, ApplicationState state, String registeredBy, Instant registeredAt,
        String receiptNumber, LocalDate receivedOn, LocalDate reviewFrom, LocalDate promisedOn, String receiptNote,
        String notAcceptedReason, UUID assessmentId, List<ScreeningView> screenings, List<OpinionView> opinions,
        List<DraftView> drafts, DecisionView decision, DeliveryView delivery, Instant closedAt) {}
