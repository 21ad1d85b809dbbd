package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One public posting of a result, for whole days up to its last (Circular 17/2016, Art. 6; Decision 24/2021, Art. 4). */
@Entity
@Table(name = "posting")
class Posting {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "survey_id")
    private Survey survey;

    private LocalDate postedOn;
    private LocalDate endsOn;
    private int days;
    private boolean workingDays;
    private String places;
    private String postedBy;
    private Instant recordedAt;
    private Instant closedAt;

    /** For the persistence provider. */
    protected Posting() {}

    Posting(Assessment assessment, Survey survey, PostingTerm term, String places, String postedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.assessment = assessment;
        this.survey = survey;
        this.postedOn = term.postedOn();
        this.endsOn = term.endsOn();
        this.days = term.days();
        this.workingDays = term.workingDays();
        this.places = places;
        this.postedBy = postedBy;
        this.recordedAt = now;
    }

    void close(Instant now) {
        this.closedAt = now;
    }

    UUID id() {
        return id;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    PostingView view() {
        return new PostingView(id, survey.round(), postedOn, endsOn, days, workingDays, places, postedBy, closedAt);
    }
}
