package vn.giamngheo.recognition.web;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.recognition.ApplicationQuery;
import vn.giamngheo.recognition.ApplicationRow;
import vn.giamngheo.recognition.ApplicationState;
import vn.giamngheo.recognition.CaseFile;
import vn.giamngheo.recognition.CaseFiles;

/** Applications of the actor's units, and the page of one. */
@Controller
@RequestMapping("/applications")
class ApplicationController {

    private static final int PAGE_SIZE = 25;

    private final ApplicationFiles files;
    private final CaseFiles caseFiles;
    private final CurrentActor currentActor;

    ApplicationController(ApplicationFiles files, CaseFiles caseFiles, CurrentActor currentActor) {
        this.files = files;
        this.caseFiles = caseFiles;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) ApplicationState state,
            @RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "1") int page,
            Model model) {
        Page<ApplicationRow> found = files.list(new ApplicationQuery(q, state, open),
                PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("open", open);
        model.addAttribute("states", ApplicationState.values());
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber() + 1);
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("pageUrl", UriComponentsBuilder.fromPath("/applications").queryParam("q", "{q}")
            .queryParam("state", state == null ? "" : state).queryParam("open", open).encode().buildAndExpand(q)
            .toUriString() + "&page=");
        model.addAttribute("mayRegister", currentActor.get().holds(Role.ONE_STOP_CLERK));
        return "recognition/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = caseFiles.open(id);
        model.addAttribute("recognitionFile", file);
        model.addAttribute("review", file.assessment());
        return "recognition/case";
    }
}
