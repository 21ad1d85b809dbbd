package vn.giamngheo.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.recognition.OpinionOutcome;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * The superior authority's opinion on a commune's lists. It names households, and never changes the commune's data; a late
 * opinion is reported to the authority's superior and is never taken for granted.
 */
@Service
public class ListOpinions {

    private final CampaignFiles files;
    private final AskedOpinions opinions;
    private final Rechecks rechecks;
    private final CampaignRights rights;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final CampaignAudit audit;
    private final Clock clock;

    ListOpinions(CampaignFiles files, AskedOpinions opinions, Rechecks rechecks, CampaignRights rights,
            CurrentActor currentActor, JdbcClient jdbc, CampaignAudit audit, Clock clock) {
        this.files = files;
        this.opinions = opinions;
        this.rechecks = rechecks;
        this.rights = rights;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the opinion on all households that are ready, without those pulled out for a re-check.
     *
     * @param id commune's part of a campaign
     * @param report what the commune reports
     * @param pulledOut households to be checked again first, and why
     * @return state in which the commune goes on: ASKED, or WAITING when none was left
     */
    @Transactional
    public CommuneReviewState request(UUID id, String report, NamedHouseholds pulledOut) {
        CommuneReview review = files.locked(id);
        review.require(CommuneReviewState.TO_REQUEST);
        List<ListedEntry> ready = files.ofCommune(review).stream().filter(ListedEntry::ready).toList();
        Map<ReviewEntry, String> out = pulledOut.reasons(CampaignFiles.entries(ready));
        rechecks.ask(out);
        List<ReviewEntry> asked = new ArrayList<>(CampaignFiles.entries(ready));
        asked.removeAll(out.keySet());
        if (asked.isEmpty() && !out.isEmpty()) {
            review.nothingToAsk(clock.instant());
        }
        else {
            review.asked(clock.instant());
            keep(review, report, asked);
        }
        audit.record("opinionAsked", review, Map.of(), Map.of("round", review.round(), "households", asked.size(),
                "pulledOut", out.size()), report);
        return review.state();
    }

    /**
     * Keeps a draft of the opinion that is asked for, written by the authority's office.
     *
     * @param id commune's part of a campaign
     * @param text the draft
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts does not belong to that office
     */
    @Transactional
    public void draft(UUID id, String text) {
        CommuneReview review = files.locked(id);
        rights.require(CampaignRights.SUPERIOR_OFFICES, review.communeKey());
        String draft = text == null ? "" : text.strip();
        if (draft.isEmpty()) {
            throw new InvalidInput(List.of(new FieldError("text", "refusal.field.missing")));
        }
        review.opinionDrafted(draft, currentActor.get().username(), clock.instant());
        audit.record("opinionDrafted", review, Map.of(), Map.of("round", review.round()), VietnameseText.tidy(draft));
    }

    /**
     * Keeps the opinion. Named households are re-checked by other surveyors; the others are agreed on.
     *
     * @param id commune's part of a campaign
     * @param outcome AGREED, or RECHECK with households named
     * @param text the opinion
     * @param named households to be checked again, and why
     * @return state in which the commune goes on: TO_DECIDE, or WAITING when all were named
     */
    @Transactional
    public CommuneReviewState give(UUID id, OpinionOutcome outcome, String text, NamedHouseholds named) {
        CommuneReview review = files.locked(id);
        review.require(CommuneReviewState.ASKED);
        AskedOpinion asked = opinions.last(review.id());
        List<ReviewEntry> about = files.ofCommune(review).stream()
            .filter(each -> each.ready() && asked.agreed().contains(each.entry().id())).map(ListedEntry::entry).toList();
        Map<ReviewEntry, String> back = outcome == OpinionOutcome.RECHECK ? named.required().reasons(about) : Map.of();
        rechecks.ask(back);
        int agreed = about.size() - back.size();
        review.opinionGiven(agreed, new Progress(agreed, back.size()), clock.instant());
        jdbc.sql("""
                update list_opinion set outcome = :outcome, opinion_text = :text, given_by = :by, given_at = :now,
                    named = :named where id = :id""")
            .param("outcome", outcome.name()).param("text", text).param("by", currentActor.get().username())
            .param("now", Timestamp.from(clock.instant())).param("named", back.size()).param("id", asked.id()).update();
        back.forEach((entry, reason) -> jdbc.sql("""
                update list_opinion_household set named_reason = :reason where opinion_id = :id and entry_id = :entry""")
            .param("reason", reason).param("id", asked.id()).param("entry", entry.id()).update());
        audit.record("opinionGiven", review, Map.of(), Map.of("outcome", outcome.name(), "round", review.round(),
                "agreed", agreed, "named", String.join(", ",
                        back.keySet().stream().map(ReviewEntry::householdCode).toList())), text);
        return review.state();
    }

    private void keep(CommuneReview review, String report, List<ReviewEntry> asked) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into list_opinion (id, commune_review_id, round, report, asked_by, asked_at, households)
                values (:id, :review, :round, :report, :by, :now, :households)""")
            .param("id", id).param("review", review.id()).param("round", review.round()).param("report", report)
            .param("by", currentActor.get().username()).param("now", Timestamp.from(clock.instant()))
            .param("households", asked.size()).update();
        Set<UUID> entries = new LinkedHashSet<>();
        asked.forEach(entry -> entries.add(entry.id()));
        if (!entries.isEmpty()) {
            jdbc.sql("insert into list_opinion_household (opinion_id, entry_id)"
                    + " select :id, e.id from review_entry e where e.id in (:entries)")
                .param("id", id).param("entries", entries).update();
        }
    }
}
