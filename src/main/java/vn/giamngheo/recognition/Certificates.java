package vn.giamngheo.recognition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored certificates. */
interface Certificates extends JpaRepository<Certificate, UUID> {

    Optional<Certificate> findByDecisionIdAndAmendmentIdIsNull(UUID decisionId);

    List<Certificate> findByHouseholdIdOrderByIssuedOn(UUID householdId);

    List<Certificate> findByHouseholdIdAndWithdrawnOnIsNull(UUID householdId);
}
