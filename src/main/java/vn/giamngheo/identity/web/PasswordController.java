package vn.giamngheo.identity.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.identity.AccountAdministration;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** Everybody's own password; the first page that is seen with a password that an administrator gave. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final AccountAdministration accounts;
    private final CurrentActor currentActor;
    private final RefusedFields refusedFields;

    PasswordController(AccountAdministration accounts, CurrentActor currentActor, RefusedFields refusedFields) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("passwordForm", new PasswordForm(null, null, null));
        return page(model);
    }

    @PostMapping
    String change(@ModelAttribute("passwordForm") PasswordForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        try {
            accounts.changeOwnPassword(form.present(), form.wanted(), form.again());
        }
        catch (InvalidInput refused) {
            refusedFields.addTo(typed, refused);
            response.setStatus(refused.status());
            return page(model);
        }
        redirect.addFlashAttribute("success", "identity.password.changed");
        return "redirect:/tasks";
    }

    private String page(Model model) {
        model.addAttribute("first", accounts.mustChangePassword(currentActor.get().username()));
        return "identity/password";
    }
}
