package vn.giamngheo.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.AssessmentLists;
import vn.giamngheo.review.AssessmentLists.Count;
import vn.giamngheo.review.SurveyState;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.territory.UnitKey;

/** Counts the households of lists: three queries, however many communes and hamlets. */
@Component
class Tallies {

    private final JdbcClient jdbc;
    private final AssessmentLists assessments;
    private final TaskItems tasks;

    Tallies(JdbcClient jdbc, AssessmentLists assessments, TaskItems tasks) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.tasks = tasks;
    }

    /** @return tallies of hamlets, by commune's part of a campaign */
    Map<UUID, Map<UnitKey, Tally>> of(Collection<CommuneReview> communes, Collection<HamletReview> hamlets) {
        Map<UUID, CommuneReview> byId = new HashMap<>();
        communes.forEach(commune -> byId.put(commune.id(), commune));
        Map<UUID, Map<UnitKey, Tally>> tallies = new HashMap<>();
        if (byId.isEmpty()) {
            return tallies;
        }
        Map<UUID, Map<UnitKey, Integer>> decided = new HashMap<>();
        jdbc.sql("""
                select commune_review_id, hamlet_key, count(*) filter (where assessment_id is null) as waiting,
                       count(decision_id) as decided
                from review_entry where commune_review_id in (:communes) and removed_at is null
                group by commune_review_id, hamlet_key""").param("communes", byId.keySet()).query(row -> {
                    UUID commune = row.getObject(1, UUID.class);
                    UnitKey hamlet = new UnitKey(row.getString(2));
                    decided.computeIfAbsent(commune, id -> new HashMap<>()).put(hamlet, row.getInt(4));
                    add(tallies, commune, hamlet, new Tally(row.getInt(3), 0, 0, 0, -row.getInt(4), 0, row.getInt(4),
                            0, 0));
                });
        for (Count count : assessments.counts(byId.keySet())) {
            add(tallies, count.caseId(), count.hamletKey(), part(byId.get(count.caseId()).state(), count));
        }
        Set<UUID> overdue = new HashSet<>(tasks.overdueCases());
        hamlets.stream().filter(hamlet -> overdue.contains(hamlet.id())).forEach(hamlet -> add(tallies,
                hamlet.communeReviewId(), hamlet.hamletKey(), new Tally(0, 0, 0, 0, 0, 0, 0, 0, 1)));
        return tallies;
    }

    /** @return whether steps of the commune itself are overdue */
    Set<UUID> overdueCommunes(List<CommuneReview> communes) {
        Set<UUID> overdue = new HashSet<>(tasks.overdueCases());
        overdue.retainAll(communes.stream().map(CommuneReview::id).toList());
        return overdue;
    }

    private static void add(Map<UUID, Map<UnitKey, Tally>> tallies, UUID commune, UnitKey hamlet, Tally part) {
        tallies.computeIfAbsent(commune, id -> new HashMap<>()).merge(hamlet, part, Tally::plus);
    }

    private static Tally part(CommuneReviewState commune, Count count) {
        int number = count.number();
        return switch (count.state()) {
            case OPENED -> count.sheet() == SurveyState.CONFIRMED ? new Tally(0, number, 0, 0, 0, 0, 0, 0, 0)
                    : new Tally(number, 0, 0, 0, 0, 0, 0, 0, 0);
            case SURVEYED, CROSS_CHECK, CLASS_DISPUTED, CLASSIFIED -> new Tally(0, number, 0, 0, 0, 0, 0, 0, 0);
            case MEETING_AGREED -> new Tally(0, 0, number, 0, 0, 0, 0, 0, 0);
            case POSTED -> commune == CommuneReviewState.POSTED ? new Tally(0, 0, 0, number, 0, 0, 0, 0, 0)
                    : new Tally(0, 0, 0, 0, 0, number, 0, 0, 0);
            case ASSESSED -> new Tally(0, 0, 0, 0, number, 0, 0, 0, 0);
            case UNAVAILABLE -> new Tally(0, 0, 0, 0, 0, 0, 0, number, 0);
            default -> new Tally(0, 0, 0, 0, 0, number, 0, 0, 0);
        };
    }
}
