package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * What anybody with the receipt may know of its case; no name, no class, no result.
 *
 * @param receiptNumber number of the receipt
 * @param unitName ward or commune with the units above
 * @param step where it is
 * @param since day since which it is there
 * @param postedUntil last day of the posting, null unless posted
 * @param receivedOn day it was taken in
 * @param promisedOn day the result is due, null when the procedure has no bound or the case is over
 * @param overdue whether the promised day is over and the case is not
 */
public record TrackedCase(String receiptNumber, String unitName, TrackStep step, LocalDate since,
        LocalDate postedUntil, LocalDate receivedOn, LocalDate promisedOn, boolean overdue) {}
