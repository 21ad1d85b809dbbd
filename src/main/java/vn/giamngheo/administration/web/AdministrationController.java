package vn.giamngheo.administration.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.giamngheo.administration.Keepers;
import vn.giamngheo.administration.ReferenceOverview;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Mark;

/** Where everything that is kept by hand is found, and how much of it is verified. */
@Controller
class AdministrationController {

    private final ReferenceOverview reference;
    private final Keepers keepers;

    AdministrationController(ReferenceOverview reference, Keepers keepers) {
        this.reference = reference;
        this.keepers = keepers;
    }

    @GetMapping("/admin")
    String overview(Model model) {
        keepers.requireReader();
        model.addAttribute("administrator", keepers.mayChange());
        model.addAttribute("readsAccounts", keepers.mayChange()
                || keepers.reader().filter(actor -> actor.owns(Role.AUDITOR)).isPresent());
        return "administration/overview";
    }

    @GetMapping("/admin/reference")
    String reference(Model model) {
        model.addAttribute("lines", reference.lines());
        model.addAttribute("marks", Mark.values());
        return "administration/reference";
    }
}
