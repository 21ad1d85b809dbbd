package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;

/**
 * One application in a list.
 *
 * @param id application
 * @param route IN_YEAR to be recognised, ESCAPE to leave the list
 * @param receiptNumber number of the receipt, null before
 * @param householdCode code of the household
 * @param headName head of the household
 * @param applicantName who applied
 * @param communeKey ward or commune
 * @param communeName its name
 * @param hamletName name of the hamlet
 * @param submittedOn day it was handed in
 * @param promisedOn day the result is due, may be null
 * @param state how far it has come
 * @param closed whether the case is over
 */
public record ApplicationRow(UUID id, Route route, String receiptNumber, String householdCode, String headName,
        String applicantName, UnitKey communeKey, String communeName, String hamletName, LocalDate submittedOn,
        LocalDate promisedOn, ApplicationState state, boolean closed) {}
