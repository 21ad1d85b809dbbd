package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.giamngheo.territory.UnitKey;

/** The stored assessments. */
interface AssessmentRepository extends Repository<Assessment, UUID> {

    Assessment save(Assessment assessment);

    Optional<Assessment> findById(UUID id);

    List<Assessment> findByStateIn(Collection<AssessmentState> states);

    List<Assessment> findByIdIn(Collection<UUID> ids);

    List<Assessment> findByCaseIdOrderByOpenedAt(UUID caseId);

    List<Assessment> findByCaseIdAndHouseholdId(UUID caseId, UUID householdId);

    List<Assessment> findByHouseholdIdOrderByOpenedAtDesc(UUID householdId);

    /** Results that hang out on a day. */
    @Query("select new vn.giamngheo.review.PostedResult(p.id, a.householdId, a.communeKey, a.hamletKey, s.householdClass,"
            + " p.postedOn, p.endsOn, p.places) from Posting p join p.assessment a join p.survey s"
            + " where p.closedAt is null and p.postedOn <= :day and p.endsOn >= :day"
            + " and a.state in (vn.giamngheo.review.AssessmentState.POSTED,"
            + " vn.giamngheo.review.AssessmentState.ASSESSED) and a.communeKey in :communes")
    List<PostedResult> postedOn(LocalDate day, Collection<UnitKey> communes);

    /** Wards and communes in which something hangs out on a day. */
    @Query(nativeQuery = true, value = """
            select a.commune_key as "communeKey", count(*) as "results" from posting p
            join assessment a on a.id = p.assessment_id
            where p.closed_at is null and p.posted_on <= :day and p.ends_on >= :day and a.state in ('POSTED', 'ASSESSED')
            group by a.commune_key""")
    List<PostingCommune> communesPostingOn(LocalDate day);

    /** How much hangs out in a ward or commune. */
    interface PostingCommune {

        /** @return key of the ward or commune */
        String getCommuneKey();

        /** @return number of results */
        int getResults();
    }
}
