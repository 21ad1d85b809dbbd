package vn.giamngheo.household.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.ClosingCause;
import vn.giamngheo.household.HouseholdClosings;
import vn.giamngheo.household.HouseholdPage;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.web.RefusedFields;

/** Closes a household, and undoes it. What is refused is shown above the form, which keeps what was typed. */
@Controller
@RequestMapping("/households/{id}")
class CloseHouseholdController {

    private final HouseholdRegister register;
    private final HouseholdClosings closings;
    private final RefusedFields refusedFields;

    CloseHouseholdController(HouseholdRegister register, HouseholdClosings closings, RefusedFields refusedFields) {
        this.register = register;
        this.closings = closings;
        this.refusedFields = refusedFields;
    }

    @GetMapping("/close")
    String form(@PathVariable UUID id, Model model) {
        HouseholdPage page = register.open(id);
        page.household().requireOpen();
        if (!page.closable()) {
            throw new NotPermitted("refusal.household.closeNotPermitted");
        }
        model.addAttribute("form", new CloseForm());
        return closePage(page, model);
    }

    @PostMapping("/close")
    String close(@PathVariable UUID id, @ModelAttribute("form") CloseForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        if (!accepted(typed, response, () -> closings.close(form.toCommand(id)))) {
            return closePage(register.open(id), model);
        }
        redirect.addFlashAttribute("success", "household.closed");
        return "redirect:/households/" + id;
    }

    @GetMapping("/reopen")
    String reopenForm(@PathVariable UUID id, Model model) {
        HouseholdPage page = register.open(id);
        if (page.closing() == null) {
            throw new Conflict("refusal.household.notClosed");
        }
        if (!page.reopenable()) {
            throw new NotPermitted("refusal.household.reopenNotPermitted");
        }
        model.addAttribute("form", new ReopenForm());
        return reopenPage(page, model);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable UUID id, @ModelAttribute("form") ReopenForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        if (!accepted(typed, response, () -> closings.reopen(id, form.getReason()))) {
            return reopenPage(register.open(id), model);
        }
        redirect.addFlashAttribute("success", "household.reopened");
        return "redirect:/households/" + id;
    }

    private boolean accepted(BindingResult typed, HttpServletResponse response, Runnable act) {
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        try {
            act.run();
            return true;
        }
        catch (InvalidInput | Conflict refusal) {
            refusedFields.addTo(typed, refusal);
            response.setStatus(refusal.status());
            return false;
        }
    }

    private static String closePage(HouseholdPage page, Model model) {
        model.addAttribute("causes", ClosingCause.values());
        model.addAttribute("view", page);
        return "household/close";
    }

    private static String reopenPage(HouseholdPage page, Model model) {
        model.addAttribute("view", page);
        return "household/reopen";
    }
}
