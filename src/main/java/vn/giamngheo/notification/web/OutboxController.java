package vn.giamngheo.notification.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.notification.Outbox;
import vn.giamngheo.shared.NotPermitted;

/** The outbox for administrators: what waits, what was given up, and another try. */
@Controller
@RequestMapping("/admin/outbox")
class OutboxController {

    private final Outbox outbox;
    private final CurrentActor currentActor;

    OutboxController(Outbox outbox, CurrentActor currentActor) {
        this.outbox = outbox;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(Model model) {
        requireAdministrator();
        model.addAttribute("isOn", outbox.isOn());
        model.addAttribute("pending", outbox.pending());
        model.addAttribute("dead", outbox.dead());
        model.addAttribute("rows", outbox.troubled());
        return "notification/outbox";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, RedirectAttributes redirect) {
        requireAdministrator();
        outbox.again(id);
        redirect.addFlashAttribute("success", "notification.outbox.sentAgain");
        return "redirect:/admin/outbox";
    }

    private void requireAdministrator() {
        if (!currentActor.get().holds(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.notification.administratorOnly");
        }
    }
}
