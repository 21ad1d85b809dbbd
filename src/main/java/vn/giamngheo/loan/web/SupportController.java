package vn.giamngheo.loan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.loan.SupportKind;
import vn.giamngheo.loan.SupportLedger;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** Help that a household received is written down, and a wrong entry cancelled. */
@Controller
@RequestMapping("/households/{id}/supports")
class SupportController {

    private final SupportLedger ledger;
    private final RefusedFields refusedFields;
    private final Clock clock;

    SupportController(SupportLedger ledger, RefusedFields refusedFields, Clock clock) {
        this.ledger = ledger;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Model model) {
        model.addAttribute("form", SupportForm.blank(LocalDate.now(clock)));
        return page(id, model);
    }

    @PostMapping
    String record(@PathVariable UUID id, @Valid @ModelAttribute("form") SupportForm form, BindingResult errors,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                ledger.record(form.toCommand(id));
                redirect.addFlashAttribute("success", "loan.support.recorded");
                return "redirect:/households/" + id;
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(id, model);
    }

    @PostMapping("/{entry}/cancel")
    String cancel(@PathVariable UUID id, @PathVariable UUID entry, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        ledger.cancel(entry, reason);
        redirect.addFlashAttribute("success", "loan.support.cancelled");
        return "redirect:/households/" + id;
    }

    private String page(UUID id, Model model) {
        model.addAttribute("household", ledger.household(id));
        model.addAttribute("kinds", SupportKind.values());
        return "loan/support";
    }
}
