package vn.giamngheo.campaign;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;

/** One hamlet in a commune's review: survey of its list, then the village meeting; again where it did not agree. */
@Entity
@Table(name = "hamlet_review")
class HamletReview {

    @Id
    private UUID id;
    private UUID communeReviewId;
    private UnitKey hamletKey;
    @Enumerated(EnumType.STRING)
    private HamletReviewState state;
    private int round;
    private String surveyNote;
    private Instant changedAt;
    @Version
    private long version;

    /** For the persistence provider. */
    protected HamletReview() {}

    HamletReview(UUID communeReviewId, UnitKey hamlet, Instant now) {
        this.id = UUID.randomUUID();
        this.communeReviewId = communeReviewId;
        this.hamletKey = hamlet;
        this.state = HamletReviewState.SURVEYING;
        this.round = 1;
        this.changedAt = now;
    }

    void surveyed(String note, Instant now) {
        require(HamletReviewState.SURVEYING);
        this.surveyNote = note;
        this.state = HamletReviewState.MEETING;
        this.changedAt = now;
    }

    /** Some households of the surveyed list lie so close to a cut-off that a second surveyor looks before the meeting. */
    void closeToCutOff(Instant now) {
        require(HamletReviewState.MEETING);
        this.state = HamletReviewState.CROSS_CHECKING;
        this.changedAt = now;
    }

    /** The second surveyors are through. */
    void crossChecked(Instant now) {
        require(HamletReviewState.CROSS_CHECKING);
        this.state = HamletReviewState.MEETING;
        this.changedAt = now;
    }

    /** Two sheets of some household give different classes, or one near a cut-off has no second sheet. */
    void classesDiffer(Instant now) {
        require(HamletReviewState.MEETING);
        this.state = HamletReviewState.SETTLING;
        this.changedAt = now;
    }

    /** The board has settled all of them. */
    void classesSettled(Instant now) {
        require(HamletReviewState.SETTLING);
        this.state = HamletReviewState.MEETING;
        this.changedAt = now;
    }

    void agreed(Instant now) {
        require(HamletReviewState.MEETING);
        this.state = HamletReviewState.AGREED;
        this.changedAt = now;
    }

    /** Some or all households are surveyed again: the meeting did not agree, sent them back, or the list was returned. */
    void surveyAgain(Instant now) {
        if (state == HamletReviewState.SURVEYING) {
            throw new Conflict("refusal.campaign.hamletWrongState", state);
        }
        this.state = HamletReviewState.SURVEYING;
        this.round++;
        this.changedAt = now;
    }

    void require(HamletReviewState wanted) {
        if (state != wanted) {
            throw new Conflict("refusal.campaign.hamletWrongState", state);
        }
    }

    UUID id() {
        return id;
    }

    UUID communeReviewId() {
        return communeReviewId;
    }

    UnitKey hamletKey() {
        return hamletKey;
    }

    HamletReviewState state() {
        return state;
    }

    int round() {
        return round;
    }

    HamletReviewView view() {
        return new HamletReviewView(id, communeReviewId, hamletKey, state, round, surveyNote);
    }
}
