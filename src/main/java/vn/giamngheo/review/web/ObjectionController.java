package vn.giamngheo.review.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.giamngheo.review.Objections;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** Registers an objection of a citizen against a posted result. */
@Controller
@RequestMapping("/assessments/{id}/objections/new")
class ObjectionController {

    private final Objections objections;
    private final AssessmentSummaries summaries;
    private final HouseholdRegister households;
    private final RefusedFields refusedFields;
    private final Clock clock;

    ObjectionController(Objections objections, AssessmentSummaries summaries, HouseholdRegister households,
            RefusedFields refusedFields, Clock clock) {
        this.objections = objections;
        this.summaries = summaries;
        this.households = households;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        ObjectionForm form = new ObjectionForm();
        form.setRaisedOn(LocalDate.now(clock));
        model.addAttribute("objectionForm", form);
        return page(objections.open(id), model);
    }

    @PostMapping
    ModelAndView raise(@PathVariable UUID id, @Valid @ModelAttribute("objectionForm") ObjectionForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        AssessmentView view = objections.open(id);
        if (!errors.hasErrors()) {
            try {
                objections.raise(form.toCommand(id));
                redirect.addFlashAttribute("success", "review.objection.registered");
                return new ModelAndView("redirect:/households/" + view.householdId());
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return new ModelAndView(page(view, model), HttpStatus.BAD_REQUEST);
    }

    private String page(AssessmentView view, Model model) {
        model.addAttribute("household", households.get(view.householdId()));
        model.addAttribute("review", summaries.of(view.id()));
        return "review/objection";
    }
}
