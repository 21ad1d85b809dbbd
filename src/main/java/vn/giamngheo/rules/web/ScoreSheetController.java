package vn.giamngheo.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.sheet.SheetStanding;
import vn.giamngheo.rules.sheet.SheetVersion;
import vn.giamngheo.rules.sheet.SheetVersions;

/** The list of versions, the page of one, and its Excel file. */
@Controller
@RequestMapping("/rules/score-sheets")
class ScoreSheetController {

    private final SheetVersions versions;
    private final SheetPages pages;
    private final CurrentActor currentActor;
    private final Clock clock;

    ScoreSheetController(SheetVersions versions, SheetPages pages, CurrentActor currentActor, Clock clock) {
        this.versions = versions;
        this.pages = pages;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<SheetVersion> all = versions.all();
        Map<UUID, SheetStanding> standings = new LinkedHashMap<>();
        all.forEach(version -> standings.put(version.id(), version.standing(today)));
        model.addAttribute("versionsByStandard", all.stream()
                .collect(Collectors.groupingBy(SheetVersion::standardId, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("standings", standings);
        model.addAttribute("mayImport", currentActor.get().holds(Role.PROCESS_OWNER));
        return "rules/sheets";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        if (!model.containsAttribute("publishForm")) {
            model.addAttribute("publishForm", new PublishForm());
        }
        return pages.version(id, model);
    }

    @GetMapping("/{id}/excel")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        SheetVersion version = versions.get(id);
        return ExcelAnswer.of(
                versions.file(id),
                (version.standardId() + "-" + version.formCode() + "-v" + version.version())
                                .replaceAll("[^0-9A-Za-z._-]+", "-")
                        + ".xlsx");
    }
}
