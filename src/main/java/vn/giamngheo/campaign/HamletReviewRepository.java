package vn.giamngheo.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import vn.giamngheo.territory.UnitKey;

/** Stored hamlets of campaigns. */
interface HamletReviewRepository extends JpaRepository<HamletReview, UUID> {

    List<HamletReview> findByCommuneReviewId(UUID communeReviewId);

    List<HamletReview> findByCommuneReviewIdIn(Collection<UUID> communeReviewIds);

    Optional<HamletReview> findByCommuneReviewIdAndHamletKey(UUID communeReviewId, UnitKey hamletKey);
}
