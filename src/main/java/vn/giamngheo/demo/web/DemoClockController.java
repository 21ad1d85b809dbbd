package vn.giamngheo.demo.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.demo.DemoClock;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.NotPermitted;

/** Shows the demo's clock to administrators and moves it forward. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockController {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String VIEW = "demo/clock";

    private final DemoClock demoClock;
    private final Clock clock;
    private final CurrentActor currentActor;

    DemoClockController(DemoClock demoClock, Clock clock, CurrentActor currentActor) {
        this.demoClock = demoClock;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    @ModelAttribute("now")
    String now() {
        return SHOWN.format(LocalDateTime.now(clock));
    }

    @GetMapping
    String show(Model model) {
        if (!currentActor.get().holds(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.demo.clockIsForAdministrators");
        }
        model.addAttribute("moveClockForm", new MoveClockForm(1, 0));
        return VIEW;
    }

    @PostMapping
    String move(@Valid MoveClockForm moveClockForm, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return VIEW;
        }
        demoClock.moveForward(moveClockForm.step());
        flash.addFlashAttribute("success", "demo.clock.moved");
        return "redirect:/demo/clock";
    }

    /**
     * How far to move.
     *
     * @param days whole days
     * @param hours hours on top of them
     */
    record MoveClockForm(@NotNull @Min(0) @Max(366) Integer days, @NotNull @Min(0) @Max(23) Integer hours) {

        Duration step() {
            return Duration.ofDays(days).plusHours(hours);
        }
    }
}
