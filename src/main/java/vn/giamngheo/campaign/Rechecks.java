package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.review.AssessmentEnded;
import vn.giamngheo.review.ListedAssessments;
import vn.giamngheo.review.RaiseObjection;

/** Households that leave their list for a re-check, and their way back. */
@Component
class Rechecks {

    private final CommuneReviews communes;
    private final CampaignFiles files;
    private final ListedAssessments assessments;
    private final CampaignProcess process;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final EntityManager session;
    private final Clock clock;

    Rechecks(CommuneReviews communes, CampaignFiles files, ListedAssessments assessments, CampaignProcess process,
            Accounts accounts, CurrentActor currentActor, EntityManager session, Clock clock) {
        this.communes = communes;
        this.files = files;
        this.assessments = assessments;
        this.process = process;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.session = session;
        this.clock = clock;
    }

    /** Has households checked again in the name of the one who acts. */
    void ask(Map<ReviewEntry, String> named) {
        AccountView who = accounts.find(currentActor.get().username());
        List<RaiseObjection> commands = named.entrySet().stream().map(each -> new RaiseObjection(
                each.getKey().assessmentId(), who.fullName(), who.postTitle(), each.getValue(), LocalDate.now(clock)))
            .toList();
        assessments.askRechecks(commands);
    }

    /** The last household of a commune that waits for its households lets the commune go on. */
    @EventListener
    void on(AssessmentEnded ended) {
        Optional<CommuneReview> part = communes.findById(ended.caseId());
        if (part.isEmpty() || isLockedHere(part.get()) && part.get().state() != CommuneReviewState.WAITING) {
            return;
        }
        session.flush();
        CommuneReview review = files.locked(ended.caseId());
        session.refresh(review);
        if (review.state() == CommuneReviewState.WAITING && files.progress(review).underRecheck() == 0) {
            review.householdsReady(clock.instant());
            process.householdsReady(review.id());
        }
    }

    /** Whose state nobody else changes now: a whole list is under way in this transaction, its households one by one. */
    private boolean isLockedHere(CommuneReview review) {
        return session.getLockMode(review) == LockModeType.PESSIMISTIC_WRITE;
    }

    /** @return whether the case is a commune's part of a campaign */
    boolean isOfCampaign(UUID caseId) {
        return communes.existsById(caseId);
    }
}
