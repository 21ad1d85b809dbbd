package vn.giamngheo.recognition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored drafts. */
interface DecisionDrafts extends JpaRepository<DecisionDraft, UUID> {

    List<DecisionDraft> findByApplicationIdOrderByDraftedAt(UUID applicationId);

    Optional<DecisionDraft> findFirstByApplicationIdOrderByDraftedAtDesc(UUID applicationId);
}
