package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * How the household got its result.
 *
 * @param deliveredOn day
 * @param receiverName who took it
 * @param method how
 * @param note remark, may be null
 * @param deliveredBy user name of the clerk
 */
public record DeliveryView(LocalDate deliveredOn, String receiverName, DeliveryMethod method, String note,
        String deliveredBy) {}
