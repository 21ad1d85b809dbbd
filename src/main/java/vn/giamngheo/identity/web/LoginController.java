package vn.giamngheo.identity.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.LoginHints;
import vn.giamngheo.identity.LoginTrail;

/** The log-in page; whoever is logged in already goes on to the tasks. */
@Controller
class LoginController {

    private final CurrentActor currentActor;
    private final LoginTrail trail;
    private final ObjectProvider<LoginHints> hints;

    LoginController(CurrentActor currentActor, LoginTrail trail, ObjectProvider<LoginHints> hints) {
        this.currentActor = currentActor;
        this.trail = trail;
        this.hints = hints;
    }

    /** Parameters of the address say what to tell: error, error and blocked, expired, logout. */
    @GetMapping("/login")
    String login(Model model) {
        if (currentActor.find().isPresent()) {
            return "redirect:/tasks";
        }
        hints.ifAvailable(offered -> model.addAttribute("demoPassword", offered.password())
            .addAttribute("demoAccounts", offered.accounts()));
        return "login";
    }

    /** Only the form publishes this event; HTTP Basic is no log-in. */
    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        String address = event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress() : "";
        trail.loggedIn(event.getAuthentication().getName(), address);
    }
}
