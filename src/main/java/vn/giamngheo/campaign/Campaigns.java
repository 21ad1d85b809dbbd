package vn.giamngheo.campaign;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored campaigns. */
interface Campaigns extends JpaRepository<Campaign, UUID> {

    List<Campaign> findAllByOrderByYearDescPlannedAtDesc();
}
