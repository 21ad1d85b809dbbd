package vn.giamngheo.benefit.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.benefit.BenefitKind;
import vn.giamngheo.benefit.Benefits;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.web.RefusedFields;

/** Process owners keep the table of benefits that change with the class of a household. */
@Controller
@RequestMapping("/benefits")
class BenefitController {

    private final Benefits benefits;
    private final RefusedFields refusedFields;

    BenefitController(Benefits benefits, RefusedFields refusedFields) {
        this.benefits = benefits;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("benefits", benefits.all());
        model.addAttribute("mayChange", benefits.mayChange());
        return "benefit/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        benefits.requireOwner();
        model.addAttribute("form", new BenefitForm());
        return form(null, model);
    }

    @PostMapping
    String add(@ModelAttribute("form") BenefitForm form, BindingResult errors, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        return save(null, form, errors, model, redirect, response);
    }

    @GetMapping("/{id}")
    String show(@PathVariable int id, Model model) {
        model.addAttribute("form", BenefitForm.of(benefits.get(id)));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable int id, @ModelAttribute("form") BenefitForm form, BindingResult errors, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        return save(id, form, errors, model, redirect, response);
    }

    private String save(Integer id, BenefitForm form, BindingResult errors, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(id, model);
        }
        try {
            if (id == null) {
                benefits.add(form.toCommand());
            }
            else {
                benefits.change(id, form.getVersion(), form.toCommand());
            }
        }
        catch (InvalidInput | Conflict refused) {
            refusedFields.addTo(errors, refused);
            response.setStatus(refused.status());
            return form(id, model);
        }
        redirect.addFlashAttribute("success", "benefit.saved");
        return "redirect:/benefits";
    }

    private static String form(Integer id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("classes", List.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.NOT_POOR));
        model.addAttribute("kinds", BenefitKind.values());
        model.addAttribute("marks", Mark.values());
        return "benefit/form";
    }
}
