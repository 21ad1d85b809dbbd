package vn.giamngheo.household;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The classes by decision that were replaced. */
interface ReplacedStatuses extends JpaRepository<ReplacedStatus, UUID> {

    List<ReplacedStatus> findByClosingId(UUID closingId);

    List<ReplacedStatus> findByHouseholdIdOrderByReplacedAtDesc(UUID householdId);
}
