package vn.giamngheo.recognition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.recognition.AmendmentDesk;
import vn.giamngheo.recognition.AmendmentKind;
import vn.giamngheo.recognition.DecisionFile;
import vn.giamngheo.recognition.WaitingAmendments;
import vn.giamngheo.recognition.YearlyConfirmation;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** The officer drafts the correction or withdrawal of a decision, the chair signs it; the chair confirms years. */
@Controller
class AmendmentController {

    private static final List<HouseholdClass> CLASSES =
            List.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.NOT_POOR);

    private final AmendmentDesk desk;
    private final WaitingAmendments waiting;
    private final YearlyConfirmation confirmation;
    private final HouseholdRegister households;
    private final RefusedFields refusedFields;
    private final Clock clock;

    AmendmentController(AmendmentDesk desk, WaitingAmendments waiting, YearlyConfirmation confirmation, HouseholdRegister households,
            RefusedFields refusedFields, Clock clock) {
        this.desk = desk;
        this.waiting = waiting;
        this.confirmation = confirmation;
        this.households = households;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping("/decisions/{id}/amendments/new")
    ModelAndView blank(@PathVariable UUID id, Model model) {
        DecisionFile decision = desk.open(id);
        model.addAttribute("amendmentForm", new AmendmentForm());
        return draftPage(decision, model, 200);
    }

    @PostMapping("/decisions/{id}/amendments/new")
    ModelAndView draft(@PathVariable UUID id, @ModelAttribute("amendmentForm") AmendmentForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        DecisionFile decision = desk.open(id);
        if (!errors.hasErrors()) {
            try {
                UUID amendment = desk.draft(id, form.toCommand());
                redirect.addFlashAttribute("success", "recognition.amendment.drafted");
                return new ModelAndView("redirect:/amendments/" + amendment);
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return draftPage(decision, model, 400);
    }

    @GetMapping("/amendments")
    String waiting(Model model) {
        model.addAttribute("waiting", waiting.all());
        return "recognition/amendments";
    }

    @GetMapping("/amendments/{id}")
    ModelAndView show(@PathVariable UUID id, Model model) {
        SigningForm form = new SigningForm();
        form.setSignedOn(LocalDate.now(clock));
        model.addAttribute("signingForm", form);
        return amendmentPage(id, model, 200);
    }

    @PostMapping("/amendments/{id}/signature")
    ModelAndView sign(@PathVariable UUID id, @ModelAttribute("signingForm") SigningForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                desk.sign(id, form.getSignedOn());
                redirect.addFlashAttribute("success", "recognition.amendment.signed");
                return new ModelAndView("redirect:/households/" + desk.get(id).householdId());
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return amendmentPage(id, model, 400);
    }

    @PostMapping("/amendments/{id}/return")
    ModelAndView sendBack(@PathVariable UUID id, @ModelAttribute("signingForm") SigningForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        try {
            desk.sendBack(id, form.getReason());
            redirect.addFlashAttribute("success", "recognition.amendment.returned");
            return new ModelAndView("redirect:/households/" + desk.get(id).householdId());
        }
        catch (InvalidInput refused) {
            refusedFields.addTo(errors, refused);
            return amendmentPage(id, model, 400);
        }
    }

    @PostMapping("/certificates/{id}/confirmations")
    String confirm(@PathVariable UUID id, @RequestParam int year, @RequestParam UUID household,
            RedirectAttributes redirect) {
        confirmation.confirm(id, year);
        redirect.addFlashAttribute("success", "recognition.certificate.confirmed");
        return "redirect:/households/" + household;
    }

    private ModelAndView draftPage(DecisionFile decision, Model model, int status) {
        model.addAttribute("decision", decision);
        model.addAttribute("household", households.get(decision.householdId()));
        model.addAttribute("kinds", AmendmentKind.values());
        model.addAttribute("classes", CLASSES);
        return new ModelAndView("recognition/amendment-new", HttpStatusCode.valueOf(status));
    }

    private ModelAndView amendmentPage(UUID id, Model model, int status) {
        DecisionFile decision = desk.get(id);
        model.addAttribute("decision", decision);
        model.addAttribute("amendment", decision.amendments().get(0));
        model.addAttribute("household", households.get(decision.householdId()));
        return new ModelAndView("recognition/amendment", HttpStatusCode.valueOf(status));
    }
}
