package vn.giamngheo.tasklist.web;

import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.tasklist.CaseDiagrams;
import vn.giamngheo.tasklist.CaseUnits;

/** Where a case is, on the diagram its process owners drew. */
@Controller
class CaseDiagramController {

    private final CaseDiagrams diagrams;
    private final CaseUnits units;
    private final CurrentActor currentActor;

    CaseDiagramController(CaseDiagrams diagrams, CaseUnits units, CurrentActor currentActor) {
        this.diagrams = diagrams;
        this.units = units;
        this.currentActor = currentActor;
    }

    @GetMapping("/cases/{caseId}/diagram")
    String show(@PathVariable UUID caseId, Model model) {
        units.requireVisible(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute("diagrams", diagrams.ofCase(caseId));
        return "tasklist/diagram";
    }

    @GetMapping("/models/{definitionId}")
    ResponseEntity<String> model(@PathVariable String definitionId) {
        currentActor.get();
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(30)).cachePrivate())
            .contentType(MediaType.APPLICATION_XML).body(diagrams.xml(definitionId));
    }
}
