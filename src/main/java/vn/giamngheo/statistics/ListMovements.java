package vn.giamngheo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.ListMovement;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.shared.InvalidInput;

/**
 * Answers of the decision table list-movement for all that it can be asked, as lists that SQL joins: one evaluation a
 * combination and version of the table, never one a household.
 */
@Component
class ListMovements {

    private final Decisions decisions;
    private volatile Answers known;

    ListMovements(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @return parameters starts, ends, wasPoor, wasNearPoor, movements */
    Map<String, Object> parameters() {
        int version = decisions.listMovement(ListStanding.POOR, ListStanding.POOR, true, false).trace().version();
        Answers answers = known;
        if (answers == null || answers.version() != version) {
            answers = new Answers(version, ask());
            known = answers;
        }
        return answers.parameters();
    }

    private Map<String, Object> ask() {
        List<Answer> all = new ArrayList<>();
        for (ListStanding start : ListStanding.values()) {
            for (ListStanding end : ListStanding.values()) {
                for (boolean poor : new boolean[] { true, false }) {
                    for (boolean nearPoor : new boolean[] { true, false }) {
                        if (isListed(start) || isListed(end)) {
                            ask(start, end, poor, nearPoor, all);
                        }
                    }
                }
            }
        }
        return Map.of("starts", joined(all, answer -> answer.start().name()),
                "ends", joined(all, answer -> answer.end().name()),
                "wasPoor", joined(all, answer -> String.valueOf(answer.poor())),
                "wasNearPoor", joined(all, answer -> String.valueOf(answer.nearPoor())),
                "movements", joined(all, Answer::movement));
    }

    /** A combination that the published table leaves out stays without a movement; the tables show it as an imbalance. */
    private void ask(ListStanding start, ListStanding end, boolean poor, boolean nearPoor, List<Answer> all) {
        try {
            ListMovement answer = decisions.listMovement(start, end, poor, nearPoor);
            all.add(new Answer(start, end, poor, nearPoor, answer.movement().name()));
        }
        catch (InvalidInput leftOut) {
            all.add(new Answer(start, end, poor, nearPoor, ""));
        }
    }

    static boolean isListed(ListStanding standing) {
        return standing == ListStanding.POOR || standing == ListStanding.NEAR_POOR;
    }

    private static String joined(List<Answer> all, Function<Answer, String> part) {
        return all.stream().map(part).collect(Collectors.joining(","));
    }

    private record Answer(ListStanding start, ListStanding end, boolean poor, boolean nearPoor, String movement) {}

    private record Answers(int version, Map<String, Object> parameters) {}
}
