package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored yearly confirmations. */
interface Confirmations extends JpaRepository<CertificateConfirmation, UUID> {

    List<CertificateConfirmation> findByCertificateIdOrderByYear(UUID certificateId);
}
