package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;

/**
 * One commune in a campaign. Guards the order of list, hamlets, posting, opinion and decision; what each step said is kept
 * in rows of its own (Circular 17/2016, Art. 6; Decision 24/2021, Art. 4).
 */
@Entity
@Table(name = "commune_review")
class CommuneReview {

    @Id
    private UUID id;
    private UUID campaignId;
    private UnitKey communeKey;
    private int year;
    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;
    @Enumerated(EnumType.STRING)
    private CommuneReviewState state;
    private String confirmedBy;
    private Instant confirmedAt;
    private LocalDate postingEndsOn;
    private String opinionDraft;
    private String draftedBy;
    private Instant draftedAt;
    private int round;
    private Instant changedAt;
    @Version
    private long version;

    /** For the persistence provider. */
    protected CommuneReview() {}

    CommuneReview(Campaign campaign, UnitKey commune, Instant now) {
        this.id = UUID.randomUUID();
        this.campaignId = campaign.id();
        this.communeKey = commune;
        this.year = campaign.year();
        this.regimeId = campaign.regimeId();
        this.state = CommuneReviewState.PLANNED;
        this.changedAt = now;
    }

    void opened(Instant now) {
        go(CommuneReviewState.LISTING, now, CommuneReviewState.PLANNED);
    }

    void cancelled(Instant now) {
        go(CommuneReviewState.CANCELLED, now, CommuneReviewState.PLANNED);
    }

    void listConfirmed(String by, Instant now) {
        go(CommuneReviewState.REVIEWING, now, CommuneReviewState.LISTING);
        this.confirmedBy = by;
        this.confirmedAt = now;
    }

    /** The lists may be posted, once every hamlet has agreed; an empty list at once. */
    void hamletsAgreed(Instant now) {
        go(CommuneReviewState.TO_POST, now, CommuneReviewState.REVIEWING);
    }

    void posted(LocalDate endsOn, Instant now) {
        go(CommuneReviewState.POSTED, now, CommuneReviewState.TO_POST);
        this.postingEndsOn = endsOn;
    }

    void returnedToHamlets(Instant now) {
        go(CommuneReviewState.REVIEWING, now, CommuneReviewState.TO_POST);
    }

    /** Ends the posting after its last day, whoever asks. */
    void postingOver(LocalDate today, Progress progress, Instant now) {
        require(CommuneReviewState.POSTED);
        if (!today.isAfter(postingEndsOn)) {
            throw new Conflict("refusal.review.postingNotOver", postingEndsOn);
        }
        boolean wait = progress.ready() == 0 && progress.underRecheck() > 0;
        go(wait ? CommuneReviewState.WAITING : CommuneReviewState.TO_REQUEST, now, CommuneReviewState.POSTED);
    }

    /** Asks for the opinion on the households that are ready; starts a new round. */
    void asked(Instant now) {
        go(CommuneReviewState.ASKED, now, CommuneReviewState.TO_REQUEST);
        round++;
        opinionDraft = null;
        draftedBy = null;
        draftedAt = null;
    }

    /** Keeps what the superior authority's office drafts for its opinion. */
    void opinionDrafted(String text, String by, Instant now) {
        require(CommuneReviewState.ASKED);
        this.opinionDraft = text;
        this.draftedBy = by;
        this.draftedAt = now;
        this.changedAt = now;
    }

    /** @param agreed number of households the superior authority agrees on */
    void opinionGiven(int agreed, Progress progress, Instant now) {
        require(CommuneReviewState.ASKED);
        if (agreed > 0 || progress.isEmpty()) {
            go(CommuneReviewState.TO_DECIDE, now, CommuneReviewState.ASKED);
        }
        else {
            go(CommuneReviewState.WAITING, now, CommuneReviewState.ASKED);
        }
    }

    void returnedToOpinion(Instant now) {
        go(CommuneReviewState.TO_REQUEST, now, CommuneReviewState.TO_DECIDE);
    }

    /** Some households were decided on; goes on with the others. */
    void decided(Progress left, Instant now) {
        CommuneReviewState next = left.isEmpty() ? CommuneReviewState.DECIDED
                : left.underRecheck() > 0 ? CommuneReviewState.WAITING : CommuneReviewState.TO_REQUEST;
        go(next, now, CommuneReviewState.TO_DECIDE);
    }

    /** All were pulled out of the list before it was asked for. */
    void nothingToAsk(Instant now) {
        go(CommuneReviewState.WAITING, now, CommuneReviewState.TO_REQUEST);
    }

    /** The last household under re-check is ready. */
    void householdsReady(Instant now) {
        go(CommuneReviewState.TO_REQUEST, now, CommuneReviewState.WAITING);
    }

    /** Somebody was shown wrong, or a household turned out to be overlooked: decided lists are taken up again. */
    void reopened(Instant now) {
        go(CommuneReviewState.WAITING, now, CommuneReviewState.DECIDED);
    }

    void require(CommuneReviewState wanted, CommuneReviewState... others) {
        if (state != wanted && !List.of(others).contains(state)) {
            throw new Conflict("refusal.campaign.communeWrongState", state);
        }
    }

    private void go(CommuneReviewState to, Instant now, CommuneReviewState from) {
        require(from);
        state = to;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UnitKey communeKey() {
        return communeKey;
    }

    int year() {
        return year;
    }

    RegimeId regimeId() {
        return regimeId;
    }

    CommuneReviewState state() {
        return state;
    }

    int round() {
        return round;
    }

    CommuneReviewView view() {
        return new CommuneReviewView(id, campaignId, communeKey, year, regimeId, state, confirmedBy, confirmedAt,
                postingEndsOn, opinionDraft, draftedBy, round);
    }
}
