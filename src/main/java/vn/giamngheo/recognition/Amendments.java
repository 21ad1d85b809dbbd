package vn.giamngheo.recognition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored corrections and withdrawals. */
interface Amendments extends JpaRepository<DecisionAmendment, UUID> {

    List<DecisionAmendment> findByDecisionIdOrderByDraftedAt(UUID decisionId);

    List<DecisionAmendment> findByDecisionIdIn(Collection<UUID> decisionIds);

    List<DecisionAmendment> findByHouseholdIdOrderByDraftedAt(UUID householdId);
}
