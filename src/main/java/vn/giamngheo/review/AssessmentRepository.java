package vn.giamngheo.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The stored assessments. */
interface AssessmentRepository extends Repository<Assessment, UUID> {

    Assessment save(Assessment assessment);

    Optional<Assessment> findById(UUID id);

    List<Assessment> findByIdIn(Collection<UUID> ids);

    List<Assessment> findByCaseIdOrderByOpenedAt(UUID caseId);

    List<Assessment> findByHouseholdIdOrderByOpenedAtDesc(UUID householdId);
}
