package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored screenings. */
interface Screenings extends JpaRepository<ScreeningRecord, UUID> {

    List<ScreeningRecord> findByApplicationIdOrderByScreenedAt(UUID applicationId);
}
