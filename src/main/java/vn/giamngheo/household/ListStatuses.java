package vn.giamngheo.household;

import java.util.Collection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored classes by decision. */
interface ListStatuses extends JpaRepository<ListStatus, UUID> {

    @Query("select s from ListStatus s where s.householdId = :householdId and s.effectiveFrom <= :day"
            + " and (s.effectiveTo is null or s.effectiveTo >= :day)")
    Optional<ListStatus> on(UUID householdId, LocalDate day);

    List<ListStatus> findByHouseholdIdOrderByEffectiveFromDesc(UUID householdId);

    List<ListStatus> findByHouseholdIdInOrderByEffectiveFromDesc(Collection<UUID> householdIds);

    List<ListStatus> findByHouseholdIdInOrderByEffectiveFrom(Collection<UUID> householdIds);
}
