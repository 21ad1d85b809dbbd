package vn.giamngheo.review.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.review.AssessmentSummaries;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.ClassOverrides;
import vn.giamngheo.review.OverridingClass;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** The commune board puts another class in place of the computed one. */
@Controller
@RequestMapping("/assessments/{id}/override")
class OverrideController {

    private final ClassOverrides overrides;
    private final AssessmentSummaries summaries;
    private final HouseholdRegister households;
    private final RefusedFields refusedFields;

    OverrideController(ClassOverrides overrides, AssessmentSummaries summaries, HouseholdRegister households,
            RefusedFields refusedFields) {
        this.overrides = overrides;
        this.summaries = summaries;
        this.households = households;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        AssessmentView view = overrides.open(id);
        OverrideForm form = new OverrideForm();
        form.setVersion(view.version());
        model.addAttribute("overrideForm", form);
        return page(view, model);
    }

    @PostMapping
    ModelAndView override(@PathVariable UUID id, @Valid @ModelAttribute("overrideForm") OverrideForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        AssessmentView view = overrides.open(id);
        if (!errors.hasErrors()) {
            try {
                overrides.override(form.toCommand(id));
                redirect.addFlashAttribute("success", "review.override.done");
                return new ModelAndView("redirect:/households/" + view.householdId());
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return new ModelAndView(page(view, model), HttpStatus.BAD_REQUEST);
    }

    private String page(AssessmentView view, Model model) {
        model.addAttribute("classes", OverridingClass.values());
        model.addAttribute("household", households.get(view.householdId()));
        model.addAttribute("review", summaries.of(view.id()));
        return "review/override";
    }
}
