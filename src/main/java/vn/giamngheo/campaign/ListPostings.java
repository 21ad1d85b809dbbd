package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.ListedAssessments;
import vn.giamngheo.review.Postings;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;

/** Public posting of a commune's lists. */
@Service
public class ListPostings {

    private final CampaignFiles files;
    private final HamletReviewRepository hamlets;
    private final ListedAssessments assessments;
    private final Postings postings;
    private final CampaignAudit audit;
    private final Clock clock;

    ListPostings(CampaignFiles files, HamletReviewRepository hamlets, ListedAssessments assessments,
            Postings postings, CampaignAudit audit, Clock clock) {
        this.files = files;
        this.hamlets = hamlets;
        this.assessments = assessments;
        this.postings = postings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Posts the lists for the days of the procedure.
     *
     * @param id commune's part of a campaign
     * @param postedOn day of posting, not in the future
     * @param places where
     * @return the moment the posting is over: 00:00 of the day after its last
     */
    @Transactional
    public ZonedDateTime post(UUID id, LocalDate postedOn, String places) {
        CommuneReview review = files.locked(id);
        review.require(CommuneReviewState.TO_POST);
        List<ListedEntry> agreed = in(review, AssessmentState.MEETING_AGREED);
        assessments.post(CampaignFiles.assessments(agreed), postedOn, places);
        LocalDate endsOn = postings.lastDay(review.regimeId(), Route.ANNUAL, postedOn);
        review.posted(endsOn, clock.instant());
        audit.record("listsPosted", review, Map.of(), Map.of("households", agreed.size(), "postedOn",
                postedOn.toString(), "endsOn", endsOn.toString(), "places", places), null);
        return endsOn.plusDays(1).atStartOfDay(clock.getZone());
    }

    /**
     * Has some households surveyed and discussed again instead of posting the lists.
     *
     * @param id commune's part of a campaign
     * @param named which and why
     * @param reason what has to be better
     */
    @Transactional
    public void returnToHamlets(UUID id, NamedHouseholds named, String reason) {
        CommuneReview review = files.locked(id);
        review.returnedToHamlets(clock.instant());
        List<ListedEntry> agreed = in(review, AssessmentState.MEETING_AGREED);
        Set<ReviewEntry> back = named.required().reasons(CampaignFiles.entries(agreed)).keySet();
        assessments.returnToSurvey(back.stream().map(ReviewEntry::assessmentId).toList(), reason);
        Set<UnitKey> places = back.stream().map(ReviewEntry::hamletKey).collect(Collectors.toSet());
        hamlets.findByCommuneReviewId(id).stream().filter(hamlet -> places.contains(hamlet.hamletKey()))
            .forEach(hamlet -> hamlet.surveyAgain(clock.instant()));
        audit.record("listsReturned", review, Map.of(), Map.of("households", String.join(", ",
                back.stream().map(ReviewEntry::householdCode).toList())), reason);
    }

    /**
     * Ends the posting of the lists after its last day, for the households that nobody objected to.
     *
     * @param id commune's part of a campaign
     * @return state in which the commune goes on
     */
    @Transactional
    public CommuneReviewState close(UUID id) {
        CommuneReview review = files.locked(id);
        List<ListedEntry> undisturbed = files.ofCommune(review).stream().filter(ListedEntry::postedWithList).toList();
        assessments.closePostings(CampaignFiles.assessments(undisturbed));
        Progress progress = files.progress(review);
        review.postingOver(LocalDate.now(clock), progress, clock.instant());
        audit.record("postingOver", review, Map.of(), Map.of("ready", progress.ready(), "underRecheck",
                progress.underRecheck()), null);
        return review.state();
    }

    private List<ListedEntry> in(CommuneReview review, AssessmentState state) {
        return files.ofCommune(review).stream().filter(each -> each.state() == state).toList();
    }
}
