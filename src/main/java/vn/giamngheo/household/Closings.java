package vn.giamngheo.household;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored closings of households. */
interface Closings extends JpaRepository<Closing, UUID> {

    Optional<Closing> findByHouseholdIdAndReopenedAtIsNull(UUID householdId);

    List<Closing> findByHouseholdIdOrderByClosedAtDesc(UUID householdId);
}
