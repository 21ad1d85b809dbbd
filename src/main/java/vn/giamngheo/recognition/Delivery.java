package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How the household got its result; never changed. */
@Entity
@Table(name = "result_delivery")
class Delivery {

    @Id
    private UUID applicationId;
    private LocalDate deliveredOn;
    private String receiverName;
    @Enumerated(EnumType.STRING)
    private DeliveryMethod method;
    private String note;
    private String deliveredBy;
    private Instant recordedAt;

    /** For the persistence provider. */
    protected Delivery() {}

    Delivery(UUID applicationId, DeliverResult result, String deliveredBy, Instant recordedAt) {
        this.applicationId = applicationId;
        this.deliveredOn = result.deliveredOn();
        this.receiverName = result.receiverName();
        this.method = result.method();
        this.note = result.note();
        this.deliveredBy = deliveredBy;
        this.recordedAt = recordedAt;
    }

    DeliveryView view() {
        return new DeliveryView(deliveredOn, receiverName, method, note, deliveredBy);
    }
}
