package vn.giamngheo.recognition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import vn.giamngheo.territory.UnitKey;

/** Stored applications. */
interface Applications extends JpaRepository<Application, UUID>, JpaSpecificationExecutor<Application> {

    Optional<Application> findByHouseholdIdAndClosedAtIsNull(UUID householdId);

    List<Application> findByHouseholdIdOrderByRegisteredAtDesc(UUID householdId);

    @Query("select distinct a.hamletKey from Application a")
    List<UnitKey> hamlets();
}
