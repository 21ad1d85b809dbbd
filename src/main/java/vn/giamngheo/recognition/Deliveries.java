package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored deliveries. */
interface Deliveries extends JpaRepository<Delivery, UUID> {}
