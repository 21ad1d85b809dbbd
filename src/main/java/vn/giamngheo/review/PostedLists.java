package vn.giamngheo.review;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * Posted lists for everybody, during their posting only: name, hamlet, class, until when. Never a citizen's number, a
 * score or anything about health.
 */
@Service
public class PostedLists {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AssessmentRepository assessments;
    private final HouseholdRegister households;
    private final Units units;
    private final Clock clock;

    PostedLists(AssessmentRepository assessments, HouseholdRegister households, Units units, Clock clock) {
        this.assessments = assessments;
        this.households = households;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A ward or commune of today.
     *
     * @param slug its name in addresses
     * @param name its name
     * @param results how many results hang out now
     */
    public record Commune(String slug, String name, int results) {}

    /**
     * What hangs out in a ward or commune.
     *
     * @param name ward or commune
     * @param hamlets lines by name of the hamlet, in Vietnamese order
     */
    public record PostedList(String name, Map<String, List<PostedRow>> hamlets) {}

    /** @return wards and communes of today in Vietnamese order, with the number of results posted now */
    @Transactional(readOnly = true)
    public List<Commune> communes() {
        LocalDate today = LocalDate.now(clock);
        Map<UnitKey, Integer> posted = assessments.communesPostingOn(today).stream()
            .collect(Collectors.toMap(commune -> units.inChargeOn(new UnitKey(commune.getCommuneKey()), today),
                    AssessmentRepository.PostingCommune::getResults, Integer::sum));
        return units.communesOn(today).stream()
            .map(unit -> new Commune(unit.slug(), unit.name(), posted.getOrDefault(unit.key(), 0)))
            .sorted(Comparator.comparing(Commune::name, Collator.getInstance(VIETNAMESE))).toList();
    }

    /**
     * @param slug name of a ward or commune of today in addresses
     * @return what hangs out there now
     * @throws NotFound when there is no such ward or commune today
     */
    @Transactional(readOnly = true)
    public PostedList of(String slug) {
        LocalDate today = LocalDate.now(clock);
        AdminUnit commune = units.communesOn(today).stream().filter(unit -> unit.slug().equals(slug)).findFirst()
            .orElseThrow(() -> new NotFound("refusal.review.unknownCommune"));
        List<UnitKey> predecessors = assessments.communesPostingOn(today).stream()
            .map(row -> new UnitKey(row.getCommuneKey())).filter(unit -> units.inChargeOn(unit, today).equals(commune.key())).toList();
        List<PostedResult> results = predecessors.isEmpty() ? List.of() : assessments.postedOn(today, predecessors);
        Map<UUID, String> heads = households.headNames(results.stream().map(PostedResult::householdId).toList());
        Collator order = Collator.getInstance(VIETNAMESE);
        Map<String, List<PostedRow>> hamlets = new LinkedHashMap<>();
        results.stream()
            .sorted(Comparator.comparing((PostedResult result) -> hamlet(result, today), order)
                .thenComparing(result -> heads.getOrDefault(result.householdId(), ""), order))
            .forEach(result -> hamlets.computeIfAbsent(hamlet(result, today), name -> new ArrayList<>())
                .add(new PostedRow(heads.get(result.householdId()), result.householdClass(), result.postedOn(),
                        result.endsOn(), result.places())));
        return new PostedList(commune.name(), hamlets);
    }

    private String hamlet(PostedResult result, LocalDate today) {
        return units.get(units.inChargeOn(result.hamletKey(), today)).name();
    }
}
