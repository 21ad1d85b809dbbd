package vn.giamngheo.kinship.web;

import java.util.UUID;

import jakarta.validation.Valid;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.RefusedFields;

/** Declares and ends declarations; the board and the auditor read those of their units on a page of its own. */
@Controller
@RequestMapping("/kinship")
class KinshipController {

    private static final int LAST_PAGE = 100_000;

    private final Kinships kinships;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final RefusedFields refusedFields;

    KinshipController(Kinships kinships, Accounts accounts, CurrentActor currentActor, RefusedFields refusedFields) {
        this.kinships = kinships;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("kinshipForm", new KinshipForm());
        return page(model);
    }

    @PostMapping
    ModelAndView declare(@Valid @ModelAttribute("kinshipForm") KinshipForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                kinships.declare(form.getHouseholdCode(), form.getReason());
                redirect.addFlashAttribute("success", "kinship.declared");
                return new ModelAndView("redirect:/kinship");
            }
            catch (InvalidInput | NotFound refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return new ModelAndView(page(model), HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, @RequestParam(required = false) String endReason, RedirectAttributes redirect) {
        kinships.end(id, endReason);
        redirect.addFlashAttribute("success", "kinship.ended");
        return "redirect:/kinship";
    }

    @PostMapping("/identity")
    String identify(@RequestParam(required = false) String citizenId, RedirectAttributes redirect) {
        try {
            accounts.identify(currentActor.get().username(), citizenId);
            redirect.addFlashAttribute("success", "kinship.identified");
        }
        catch (Refusal refused) {
            redirect.addFlashAttribute("error", refused.key());
        }
        return "redirect:/kinship";
    }

    @GetMapping("/declarations")
    String others(@RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        model.addAttribute("declarations", kinships.ofOthers(shown));
        model.addAttribute("page", shown);
        model.addAttribute("pages", kinships.pages());
        return "kinship/declarations";
    }

    private String page(Model model) {
        model.addAttribute("own", kinships.own());
        model.addAttribute("identified", accounts.citizenId(currentActor.get().username()).isPresent());
        model.addAttribute("readsOthers", kinships.readsOthers());
        return "kinship/kinship";
    }
}
