package vn.giamngheo.recognition.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.HouseholdQuery;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdRow;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.recognition.ApplicationDesk;
import vn.giamngheo.recognition.ApplicationFiles;
import vn.giamngheo.recognition.ApplicationRow;
import vn.giamngheo.recognition.Channel;
import vn.giamngheo.recognition.HardshipReason;
import vn.giamngheo.recognition.HouseholdDecisions;
import vn.giamngheo.recognition.MissingTables;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Regime;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.RefusedFields;

/**
 * The clerk writes an application down: finds the household, fills in the rest on the same page. What is refused is
 * shown there, and nothing typed is lost.
 */
@Controller
@RequestMapping("/applications/new")
class RegisterApplicationController {

    private static final int SHOWN = 20;

    private final ApplicationDesk desk;
    private final ApplicationFiles files;
    private final HouseholdRegister households;
    private final HouseholdDecisions decisions;
    private final Regimes regimes;
    private final MissingTables missingTables;
    private final RefusedFields refusedFields;
    private final Clock clock;

    RegisterApplicationController(ApplicationDesk desk, ApplicationFiles files, HouseholdRegister households,
            HouseholdDecisions decisions, Regimes regimes, MissingTables missingTables, RefusedFields refusedFields,
            Clock clock) {
        this.desk = desk;
        this.files = files;
        this.households = households;
        this.decisions = decisions;
        this.regimes = regimes;
        this.missingTables = missingTables;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @ModelAttribute("channels")
    Channel[] channels() {
        return Channel.values();
    }

    @ModelAttribute("hardshipReasons")
    HardshipReason[] hardshipReasons() {
        return HardshipReason.values();
    }

    @GetMapping
    String blank(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "IN_YEAR") Route route, Model model) {
        model.addAttribute("q", q);
        if (!household.isBlank()) {
            HouseholdView chosen = desk.candidate(household);
            model.addAttribute("form",
                    ApplicationForm.blank(route == Route.ESCAPE ? Route.ESCAPE : Route.IN_YEAR, chosen.code(), chosen.headName(), LocalDate.now(clock)));
            return form(chosen, route, LocalDate.now(clock), model);
        }
        if (!q.isBlank()) {
            Page<HouseholdRow> found = households.search(new HouseholdQuery(q, null, null), PageRequest.of(0, SHOWN));
            model.addAttribute("found", found.getContent());
            model.addAttribute("total", found.getTotalElements());
        }
        return "recognition/new";
    }

    @PostMapping(params = "accept")
    String registerAndAccept(@Valid @ModelAttribute("form") ApplicationForm form, BindingResult errors, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        return register(Choice.ACCEPT_NOW, form, errors, model, redirect, response);
    }

    @PostMapping
    String register(@Valid @ModelAttribute("form") ApplicationForm form, BindingResult errors, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        return register(Choice.LATER, form, errors, model, redirect, response);
    }

    private String register(Choice choice, ApplicationForm form, BindingResult errors, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        HouseholdView chosen = desk.candidate(form.getHouseholdCode());
        if (!errors.hasErrors()) {
            try {
                UUID id = choice == Choice.ACCEPT_NOW
                        ? desk.registerAndAccept(form.toCommand(), LocalDate.now(clock))
                        : desk.registerAndStart(form.toCommand());
                redirect.addFlashAttribute("success", choice == Choice.ACCEPT_NOW
                        ? "recognition.new.done.accepted" : "recognition.new.done.registered");
                return "redirect:/applications/" + id;
            }
            catch (Refusal refused) {
                refusedFields.addTo(errors, refused);
                response.setStatus(refused.status());
            }
        }
        else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return form(chosen, form.getRoute(), form.getSubmittedOn(), model);
    }

    private String form(HouseholdView chosen, Route route, LocalDate submittedOn, Model model) {
        HouseholdClass current = chosen.current().householdClass();
        boolean listed = current == HouseholdClass.POOR || current == HouseholdClass.NEAR_POOR;
        model.addAttribute("escape", route == Route.ESCAPE);
        model.addAttribute("listed", listed);
        model.addAttribute("certificate", listed ? decisions.certificateInForce(chosen.id()) : null);
        model.addAttribute("confirmedUntil", confirmedUntil(submittedOn));
        model.addAttribute("household", chosen);
        model.addAttribute("missingTables", missingTables.onRegistration(chosen.communeKey(), submittedOn));
        model.addAttribute("openApplication", files.ofHousehold(chosen.id()).stream()
            .filter(application -> !application.closed()).findFirst().map(ApplicationRow::id).orElse(null));
        return "recognition/new";
    }

    /** @return last day on which an application needs the village head's confirmation, when this one does; null otherwise */
    private LocalDate confirmedUntil(LocalDate submittedOn) {
        LocalDate day = submittedOn == null ? LocalDate.now(clock) : submittedOn;
        return regimes.all().stream().filter(regime -> regime.holdsOn(day))
            .filter(regime -> regime.villageHeadConfirmationRequired(day))
            .map(Regime::villageHeadConfirmationUntil).findFirst().orElse(null);
    }

    private enum Choice {
        ACCEPT_NOW, LATER
    }
}
