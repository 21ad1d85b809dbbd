package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.identity.Role;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.routing.OpenWork;
import vn.giamngheo.routing.StuckWork;
import vn.giamngheo.territory.Units;

/**
 * Whether somebody is there who may look again at a sheet: a surveyor of the commune, or somebody standing in for one, who
 * did not make it and is no kin of the household. Where nobody is, superiors and administrators are alerted.
 */
@Component
class OtherSurveyors implements StuckWork {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String PROCESS = "household-assessment";
    private static final Map<AssessmentState, String> STEPS = new EnumMap<>(Map.of(
            AssessmentState.CROSS_CHECK, "userTask_crossCheckHousehold",
            AssessmentState.RECHECK, "userTask_recheckHousehold",
            AssessmentState.CLASS_DISPUTED, "userTask_crossCheckHousehold"));

    private final AssessmentRepository assessments;
    private final Accounts accounts;
    private final Kinships kinships;
    private final PostNames postNames;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    OtherSurveyors(AssessmentRepository assessments, Accounts accounts, Kinships kinships, PostNames postNames, Units units,
            MessageSource messages, Clock clock) {
        this.assessments = assessments;
        this.accounts = accounts;
        this.kinships = kinships;
        this.postNames = postNames;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return whether one of those who work as surveyors there today may look at the sheet again */
    boolean exist(Assessment assessment) {
        return lacking(List.of(assessment)).isEmpty();
    }

    /** @return those of the assessments whose sheet nobody may look at again; people of a post and kin are asked once */
    private List<Assessment> lacking(List<Assessment> waiting) {
        Map<PostGroup, List<String>> surveyors = new HashMap<>();
        waiting.stream().map(this::post).distinct().forEach(post -> surveyors.put(post,
                accounts.workers(post).stream().map(AccountView::username).toList()));
        Map<UUID, Set<String>> kin = kinships.kin(surveyors.values().stream().flatMap(List::stream).distinct().toList(),
                waiting.stream().map(Assessment::householdId).distinct().toList());
        return waiting.stream().filter(assessment -> surveyors.get(post(assessment)).stream()
            .noneMatch(surveyor -> !assessment.isOwnSheetInDispute(surveyor)
                    && !kin.getOrDefault(assessment.householdId(), Set.of()).contains(surveyor))).toList();
    }

    /** @return in words that nobody is there */
    String missing(Assessment assessment) {
        return messages.getMessage("review.secondLook.nobody", new Object[] { postNames.of(post(assessment)) }, VIETNAMESE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork.Waiting> stuck() {
        Map<OpenWork.Waiting, Integer> found = new LinkedHashMap<>();
        List<Assessment> waiting = assessments.findByStateIn(STEPS.keySet()).stream()
            .filter(assessment -> assessment.state() == AssessmentState.CLASS_DISPUTED
                    ? assessment.view().secondLookMissing() != null : assessment.isSheetOpen()).toList();
        lacking(waiting).forEach(assessment -> found.merge(new OpenWork.Waiting(post(assessment).id(), PROCESS,
                    STEPS.get(assessment.state()), assessment.communeKey().value(), 1), 1, Integer::sum));
        return found.entrySet().stream().map(each -> new OpenWork.Waiting(each.getKey().post(), each.getKey().processKey(),
                each.getKey().step(), each.getKey().unitKey(), each.getValue())).toList();
    }

    private PostGroup post(Assessment assessment) {
        return new PostGroup(Role.SURVEYOR, units.inChargeOn(assessment.communeKey(), LocalDate.now(clock)));
    }
}
