package vn.giamngheo.recognition.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.PdfAnswer;
import vn.giamngheo.recognition.HouseholdForms;
import vn.giamngheo.rules.Route;

/** Forms of an application as PDF. */
@Controller
class ApplicationPaperController {

    private final HouseholdForms forms;

    ApplicationPaperController(HouseholdForms forms) {
        this.forms = forms;
    }

    @GetMapping("/applications/blank-form")
    ResponseEntity<byte[]> blank(@RequestParam(defaultValue = "IN_YEAR") Route route) {
        return PdfAnswer.named("application-form-blank", forms.blank(route));
    }

    @GetMapping("/households/{id}/application-form")
    ResponseEntity<byte[]> prefilled(@PathVariable UUID id, @RequestParam(defaultValue = "IN_YEAR") Route route) {
        return PdfAnswer.named("application-form", forms.prefilled(id, route));
    }

    @GetMapping("/applications/{id}/form")
    ResponseEntity<byte[]> filled(@PathVariable UUID id) {
        return answer(forms.filled(id));
    }

    @GetMapping("/applications/{id}/quick-sheet")
    ResponseEntity<byte[]> quickSheet(@PathVariable UUID id) {
        return answer(forms.quickSheet(id));
    }

    private static ResponseEntity<byte[]> answer(PaperContent content) {
        return PdfAnswer.of(content.paper(), content.pdf());
    }
}
