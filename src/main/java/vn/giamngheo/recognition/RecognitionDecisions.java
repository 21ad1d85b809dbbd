package vn.giamngheo.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored decisions; one for each decided application and each household of a decided list. */
interface RecognitionDecisions extends JpaRepository<RecognitionDecision, UUID> {

    Optional<RecognitionDecision> findByApplicationId(UUID applicationId);

    List<RecognitionDecision> findByListDecisionIdAndHouseholdIdIn(UUID listDecisionId, Collection<UUID> householdIds);
    List<RecognitionDecision> findByHouseholdIdAndOutcomeOrderBySignedOn(UUID householdId, DecisionOutcome outcome);
}
