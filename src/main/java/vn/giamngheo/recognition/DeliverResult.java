package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * The desk hands out the result.
 *
 * @param deliveredOn day the household got it
 * @param receiverName who took it
 * @param method how
 * @param note remark, may be null
 */
public record DeliverResult(LocalDate deliveredOn, String receiverName, DeliveryMethod method, String note) {}
