package vn.giamngheo.tasklist.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.tasklist.CaseNotes;

/** Notes on a case, written on the page of its household. */
@Controller
class CaseNoteController {

    private final CaseNotes notes;

    CaseNoteController(CaseNotes notes) {
        this.notes = notes;
    }

    @PostMapping("/cases/{caseId}/notes")
    String write(@PathVariable UUID caseId, @RequestParam(required = false) String body,
            @RequestParam(required = false) UUID household, RedirectAttributes redirect) {
        notes.write(caseId, null, body);
        redirect.addFlashAttribute("success", "tasklist.note.written");
        return household == null ? "redirect:/cases/" + caseId + "/diagram" : "redirect:/households/" + household;
    }
}
