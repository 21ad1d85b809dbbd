package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.territory.UnitKey;

/**
 * An application in a line.
 *
 * @param id the application
 * @param householdId its household
 * @param headName name of the household's head when it was written down
 * @param receiptNumber number of its receipt, null before it was taken in
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param promisedOn day promised to the household, null when there is none
 */
public record ApplicationHeadline(UUID id, UUID householdId, String headName, String receiptNumber, UnitKey communeKey,
        UnitKey hamletKey, LocalDate promisedOn) {}
