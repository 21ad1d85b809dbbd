package vn.giamngheo.recognition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Stored applications. */
interface Applications extends JpaRepository<Application, UUID>, JpaSpecificationExecutor<Application> {

    Optional<Application> findByHouseholdIdAndClosedAtIsNull(UUID householdId);

    List<Application> findByReceiptNumberOrderByRegisteredAtDesc(String receiptNumber);

    List<Application> findByHouseholdIdOrderByRegisteredAtDesc(UUID householdId);

    @Query(value = "select distinct hamlet_key from application", nativeQuery = true)
    List<String> hamletKeys();
}
