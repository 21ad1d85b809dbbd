package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;

/** The postings of an assessment and what was objected to them. */
@Embeddable
class PostingRounds {

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("recordedAt")
    private List<Posting> postings = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("registeredAt")
    private List<Objection> objections = new ArrayList<>();

    /** For the persistence provider. */
    protected PostingRounds() {}

    static PostingRounds none() {
        return new PostingRounds();
    }

    int made() {
        return postings.size();
    }

    Posting post(Assessment assessment, Survey sheet, PostingTerm term, String places, String officer,
            LocalDate earliest, LocalDate today, Instant now) {
        checkDay(term, earliest, today);
        Posting posting = new Posting(assessment, sheet, term, places, officer, now);
        postings.add(posting);
        return posting;
    }

    Objection object(Assessment assessment, RaiseObjection command, String registeredBy, LocalDate today, Instant now) {
        Posting posting = last();
        if (today.isAfter(posting.endsOn())) {
            throw new Conflict("refusal.review.objectionTooLate", posting.endsOn());
        }
        if (command.raisedOn().isAfter(today)) {
            throw new InvalidInput(List.of(new FieldError("raisedOn", "refusal.review.dayInFuture")));
        }
        if (command.raisedOn().isBefore(posting.postedOn())) {
            throw new InvalidInput(List.of(
                    new FieldError("raisedOn", "refusal.review.objectionBeforePosting", posting.postedOn())));
        }
        Objection objection = new Objection(assessment, posting, command, registeredBy, now);
        objections.add(objection);
        posting.close(now);
        return objection;
    }

    /** What an authority objects to a posting that is over. */
    Objection objectAfter(Assessment assessment, RaiseObjection command, String registeredBy, Instant now) {
        Objection objection = new Objection(assessment, last(), command, registeredBy, now);
        objections.add(objection);
        return objection;
    }

    Objection openObjection() {
        return objections.stream().filter(Objection::isOpen).findFirst()
            .orElseThrow(() -> new Conflict("refusal.review.noOpenObjection"));
    }

    void close(LocalDate today, Instant now) {
        Posting posting = last();
        if (!today.isAfter(posting.endsOn())) {
            throw new Conflict("refusal.review.postingNotOver", posting.endsOn());
        }
        posting.close(now);
    }

    List<PostingView> postingViews() {
        return postings.stream().map(Posting::view).toList();
    }

    List<ObjectionView> objectionViews() {
        return objections.stream().map(Objection::view).toList();
    }

    private Posting last() {
        return postings.get(postings.size() - 1);
    }

    private static void checkDay(PostingTerm term, LocalDate earliest, LocalDate today) {
        if (term.postedOn().isAfter(today)) {
            throw new InvalidInput(List.of(new FieldError("postedOn", "refusal.review.dayInFuture")));
        }
        if (term.postedOn().isBefore(earliest)) {
            throw new InvalidInput(List.of(new FieldError("postedOn", "refusal.review.postedTooEarly", earliest)));
        }
        if (term.endsOn().isBefore(today)) {
            throw new InvalidInput(List.of(
                    new FieldError("postedOn", "refusal.review.postingAlreadyOver", term.endsOn())));
        }
    }
}
