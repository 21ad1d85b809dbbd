package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * The desk takes an application in, or does not.
 *
 * @param outcome taken in or not
 * @param receivedOn day of the answer
 * @param reason why not; null when taken in
 * @param note remark, may be null
 */
public record ReceiveApplication(ReceiptOutcome outcome, LocalDate receivedOn, String reason, String note) {}
