package vn.giamngheo.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.tasklist.Whereabout.OpenStep;
import vn.giamngheo.tasklist.headline.CaseOutcome;
import vn.giamngheo.tasklist.headline.CaseOutcomes;

/** Where cases are now; a fixed number of questions for a whole page of them. */
@Service
public class Whereabouts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final TaskItems items;
    private final Accounts accounts;
    private final PostNames postNames;
    private final ObjectProvider<CaseOutcomes> outcomes;
    private final MessageSource messages;

    Whereabouts(TaskItems items, Accounts accounts, PostNames postNames, ObjectProvider<CaseOutcomes> outcomes,
            MessageSource messages) {
        this.items = items;
        this.accounts = accounts;
        this.postNames = postNames;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /**
     * @param caseIds cases
     * @return where each of them is
     */
    @Transactional(readOnly = true)
    public Map<UUID, Whereabout> of(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        List<TaskItem> open = items.ofCases(caseIds);
        Map<String, String> names = accounts
            .fullNames(open.stream().map(TaskItem::assignee).filter(Objects::nonNull).distinct().toList());
        Map<UUID, List<OpenStep>> steps = new HashMap<>();
        open.forEach(item -> steps.computeIfAbsent(item.caseId(), id -> new ArrayList<>())
            .add(new OpenStep(item.stepName(), postNames.ofGroup(item.candidateGroup()),
                    item.assignee() == null ? null : names.getOrDefault(item.assignee(), item.assignee()), item.dueAt())));
        Map<UUID, CaseOutcome> states = new HashMap<>();
        outcomes.orderedStream().forEach(feature -> states.putAll(feature.of(caseIds)));
        Map<UUID, Whereabout> places = new HashMap<>();
        caseIds.forEach(id -> {
            CaseOutcome state = states.get(id);
            List<OpenStep> now = steps.getOrDefault(id, List.of());
            places.put(id, new Whereabout(now, state == null ? null : state.label(),
                    state == null ? now.isEmpty() : state.ended()));
        });
        return places;
    }

    /**
     * @param place where a case is
     * @return the same in one Vietnamese sentence, as lists on paper write it
     */
    public String text(Whereabout place) {
        if (!place.open().isEmpty()) {
            return place.open().stream().map(step -> step.holderName() == null
                    ? text("tasklist.where.waits", step.stepName(), step.postName())
                    : text("tasklist.where.held", step.stepName(), step.postName(), step.holderName()))
                .collect(Collectors.joining("; "));
        }
        String state = place.label() == null ? "" : text(place.label());
        return place.ended() ? text("tasklist.where.ended", state) : text("tasklist.where.between", state);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
