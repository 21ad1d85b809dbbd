package vn.giamngheo.recognition;

import vn.giamngheo.territory.UnitKey;
import java.util.Collection;
import java.time.LocalDate;
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

    @Query("select a.householdId from Application a where a.communeKey in :communes and a.submittedOn between :from and :to"
            + " and a.route = vn.giamngheo.rules.Route.IN_YEAR and a.closedAt is null and a.state in :states")
    List<UUID> householdsOf(Collection<UnitKey> communes, LocalDate from, LocalDate to, Collection<ApplicationState> states);

    @Query(value = "select distinct hamlet_key from application", nativeQuery = true)
    List<String> hamletKeys();
}
