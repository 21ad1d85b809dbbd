package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored opinions. */
interface Opinions extends JpaRepository<OpinionRecord, UUID> {

    List<OpinionRecord> findByApplicationIdOrderByGivenAt(UUID applicationId);
}
