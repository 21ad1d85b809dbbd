package vn.giamngheo.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import vn.giamngheo.territory.UnitKey;

/** Stored communes of campaigns. */
interface CommuneReviews extends JpaRepository<CommuneReview, UUID> {

    List<CommuneReview> findByCampaignId(UUID campaignId);

    Optional<CommuneReview> findByCampaignIdAndCommuneKey(UUID campaignId, UnitKey communeKey);

    /** Waits for whoever changes the same commune at this moment, so that no household under re-check is forgotten. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CommuneReview r where r.id = :id")
    Optional<CommuneReview> lock(UUID id);
}
