package vn.giamngheo.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.DecisionTableView;
import vn.giamngheo.rules.DecisionTables;
import vn.giamngheo.rules.sheet.SheetLine;
import vn.giamngheo.rules.sheet.SheetState;
import vn.giamngheo.rules.sheet.SheetTable;
import vn.giamngheo.rules.sheet.SheetVersion;
import vn.giamngheo.rules.sheet.SheetVersions;

/** Puts the page of a version together. */
@Component
class SheetPages {

    private final SheetVersions versions;
    private final DecisionTables tables;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Clock clock;

    SheetPages(
            SheetVersions versions, DecisionTables tables, Accounts accounts, CurrentActor currentActor, Clock clock) {
        this.versions = versions;
        this.tables = tables;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    String version(UUID id, Model model) {
        SheetVersion version = versions.get(id);
        SheetTable table = versions.table(id);
        Actor actor = currentActor.get();
        boolean owner = actor.holds(Role.PROCESS_OWNER);
        boolean open = version.state() == SheetState.DRAFT || version.state() == SheetState.PROPOSED;
        model.addAttribute("version", version);
        model.addAttribute("standing", version.standing(LocalDate.now(clock)));
        model.addAttribute("table", table);
        model.addAttribute("rows", table.lines().stream()
                .collect(Collectors.groupingBy(SheetLine::rowNo, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("names", names(version));
        model.addAttribute("comparison", open ? versions.comparison(id) : null);
        model.addAttribute("decisionTables", List.of(
                rows(DecisionTables.CLASSIFY_BY_SCORE, version, true), rows(DecisionTables.QUICK_SCREEN, version, false)));
        model.addAttribute("mayPropose", owner && version.state() == SheetState.DRAFT);
        model.addAttribute("mayWithdraw", owner && open);
        boolean waits = owner && version.state() == SheetState.PROPOSED;
        boolean own = actor.username().equals(version.proposedBy());
        model.addAttribute("mayPublish", waits && !own);
        model.addAttribute("ownProposal", waits && own);
        return "rules/sheet";
    }

    private DecisionTableView rows(String decisionId, SheetVersion version, boolean byArea) {
        return tables.table(decisionId)
                .only(row -> row.asksFor(version.standardId().name())
                        && (!byArea || row.asksFor(version.areaType().name())));
    }

    private Map<String, String> names(SheetVersion version) {
        return accounts.fullNames(
                Stream.of(version.importedBy(), version.proposedBy(), version.publishedBy(), version.withdrawnBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
