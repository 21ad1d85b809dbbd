package vn.giamngheo.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.Suspicion.Kind;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.review.SheetSuspicions;
import vn.giamngheo.review.SheetSuspicions.AlikeSheets;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * What looks odd on a commune's lists, for the board and the superior authority. From which numbers on is reference data;
 * where a class ends is asked of the decision table itself.
 */
@Component
class Suspicions {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final SheetSuspicions sheets;
    private final Decisions decisions;
    private final Accounts accounts;
    private final Units units;

    Suspicions(JdbcClient jdbc, SheetSuspicions sheets, Decisions decisions, Accounts accounts, Units units) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.decisions = decisions;
        this.accounts = accounts;
        this.units = units;
    }

    List<Suspicion> of(CommuneReview review, StandardId standard, List<ListedEntry> listed) {
        Limits limits = limits();
        List<ListedEntry> classified = listed.stream()
            .filter(each -> each.assessment() != null && each.assessment().householdClass() != null).toList();
        Map<UnitKey, List<ListedEntry>> byHamlet = classified.stream().collect(Collectors
            .groupingBy(each -> each.entry().hamletKey(), LinkedHashMap::new, Collectors.toList()));
        List<Suspicion> found = new ArrayList<>();
        AreaType area = units.get(review.communeKey()).areaType();
        Map<String, Boolean> near = new HashMap<>();
        byHamlet.forEach((hamlet, households) -> {
            String name = units.get(hamlet).name();
            boolean changed = households.stream()
                .anyMatch(each -> each.assessment().householdClass() != each.entry().startClass());
            if (!changed && households.size() >= limits.unchangedFrom()) {
                found.add(suspicion(Kind.HAMLET_UNCHANGED, name, households));
            }
            List<ListedEntry> bunched = households.stream().filter(each -> near.computeIfAbsent(
                    each.assessment().b1() + "/" + each.assessment().b2(),
                    scores -> endsWithin(limits.bunchPoints(), standard, area, each))).toList();
            if (bunched.size() >= limits.bunchedFrom()
                    && bunched.size() * 100 >= households.size() * limits.bunchedPercent()) {
                found.add(suspicion(Kind.SCORES_BUNCHED, name, bunched));
            }
        });
        Map<UUID, ListedEntry> byAssessment = classified.stream()
            .collect(Collectors.toMap(each -> each.assessment().id(), each -> each));
        List<AlikeSheets> alike = sheets.alike(review.id(), limits.alikeFrom());
        Map<String, String> names = accounts.fullNames(alike.stream().map(AlikeSheets::surveyor).distinct().toList());
        for (AlikeSheets group : alike) {
            List<ListedEntry> these = group.assessments().stream().map(byAssessment::get)
                .flatMap(each -> Optional.ofNullable(each).stream()).toList();
            if (these.size() >= limits.alikeFrom()) {
                found.add(suspicion(Kind.SHEETS_ALIKE, names.getOrDefault(group.surveyor(), group.surveyor()), these));
            }
        }
        return found;
    }

    /** Whether a few points more would give a listed household a better class. */
    private boolean endsWithin(int points, StandardId standard, AreaType area, ListedEntry each) {
        HouseholdClass found = each.assessment().householdClass();
        if (found != HouseholdClass.POOR && found != HouseholdClass.NEAR_POOR) {
            return false;
        }
        try {
            return decisions.classifyByScore(standard, area, each.assessment().b1() + points, each.assessment().b2())
                .householdClass() != found;
        }
        catch (InvalidInput noTable) {
            return false;
        }
    }

    private static Suspicion suspicion(Kind kind, String where, Collection<ListedEntry> households) {
        return new Suspicion(kind, where, households.size(),
                households.stream().limit(SHOWN).map(each -> each.entry().householdCode()).toList());
    }

    private Limits limits() {
        return jdbc.sql("select unchanged_from, alike_from, bunch_points, bunched_from, bunched_percent"
                + " from campaign_suspicion").query(Limits.class).single();
    }

    private record Limits(int unchangedFrom, int alikeFrom, int bunchPoints, int bunchedFrom, int bunchedPercent) {}
}
