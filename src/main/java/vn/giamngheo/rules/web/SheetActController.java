package vn.giamngheo.rules.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.rules.sheet.SheetVersions;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** Proposes, publishes and withdraws versions. */
@Controller
@RequestMapping("/rules/score-sheets/{id}")
class SheetActController {

    private final SheetVersions versions;
    private final SheetPages pages;
    private final RefusedFields refusedFields;

    SheetActController(SheetVersions versions, SheetPages pages, RefusedFields refusedFields) {
        this.versions = versions;
        this.pages = pages;
        this.refusedFields = refusedFields;
    }

    @PostMapping("/proposal")
    ModelAndView propose(@PathVariable UUID id, @ModelAttribute("publishForm") PublishForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        return act(id, errors, model, redirect, "rules.sheet.isProposed", () -> versions.propose(id, form.getReason()));
    }

    @PostMapping("/publication")
    ModelAndView publish(@PathVariable UUID id, @ModelAttribute("publishForm") PublishForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        return act(id, errors, model, redirect, "rules.sheet.isPublished",
                () -> versions.publish(id, form.getValidFrom(), form.getReason()));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @ModelAttribute("publishForm") PublishForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        return act(id, errors, model, redirect, "rules.sheet.isWithdrawn", () -> versions.withdraw(id, form.getReason()));
    }

    private ModelAndView act(UUID id, BindingResult errors, Model model, RedirectAttributes redirect, String done,
            Runnable act) {
        if (!errors.hasErrors()) {
            try {
                act.run();
                redirect.addFlashAttribute("success", done);
                return new ModelAndView("redirect:/rules/score-sheets/" + id);
            } catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return new ModelAndView(pages.version(id, model), HttpStatus.BAD_REQUEST);
    }
}
