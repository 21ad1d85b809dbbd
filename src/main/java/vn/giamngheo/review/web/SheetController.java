package vn.giamngheo.review.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

import vn.giamngheo.review.AssessmentProcess;
import vn.giamngheo.review.SaveSheet;
import vn.giamngheo.review.SheetPage;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.Worklists;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** The score sheet (Phieu B) as surveyors fill it in at the household, on a phone. */
@Controller
@RequestMapping("/assessments/{id}/sheet")
class SheetController {

    private final Surveys surveys;
    private final AssessmentProcess process;
    private final Worklists worklists;
    private final FieldProblems problems;
    private final RefusedFields refusedFields;

    SheetController(Surveys surveys, AssessmentProcess process, Worklists worklists, FieldProblems problems,
            RefusedFields refusedFields) {
        this.surveys = surveys;
        this.process = process;
        this.worklists = worklists;
        this.problems = problems;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        SheetPage page = surveys.page(id);
        SheetForm form = new SheetForm();
        form.setVersion(page.version());
        form.setSurveyedOn(page.surveyedOn());
        form.setFloorArea(page.floorAreaM2() == null ? null
                : page.floorAreaM2().stripTrailingZeros().toPlainString().replace('.', ','));
        form.setRemark(page.remark());
        model.addAttribute("sheetForm", form);
        fill(model, page, problems.of(page.preview().contradictions()));
        return "review/sheet";
    }

    @PostMapping("/totals")
    String totals(@PathVariable UUID id, @Valid @ModelAttribute("sheetForm") SheetForm form, BindingResult errors,
            @RequestParam Map<String, String> fields, Model model) {
        SheetPage page = errors.hasErrors() ? surveys.page(new SaveSheet(id, 0, null, fields, null, null))
                : surveys.page(form.toCommand(id, fields));
        fill(model, page, problems.of(page.preview().contradictions()));
        return "review/totals :: changes";
    }

    @PostMapping
    ModelAndView save(@PathVariable UUID id, @Valid @ModelAttribute("sheetForm") SheetForm form, BindingResult errors,
            @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "SAVE") SheetAction action,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return again(surveys.page(new SaveSheet(id, 0, null, fields, null, null)), Map.of(), errors);
        }
        SaveSheet command = form.toCommand(id, fields);
        try {
            if (action == SheetAction.CONFIRM) {
                surveys.confirm(command);
                redirect.addFlashAttribute("success", "review.sheet.confirmed");
                return new ModelAndView(process.openSurveyStep(id).map(task -> "/tasks/" + task)
                    .or(() -> worklists.of(id)).map(page -> "redirect:" + page)
                    .orElse("redirect:/assessments/" + id + "/sheet"));
            }
            surveys.save(command);
            redirect.addFlashAttribute("success", "review.sheet.saved");
            return new ModelAndView("redirect:/assessments/" + id + "/sheet");
        }
        catch (InvalidInput refused) {
            SheetPage page = surveys.page(command);
            Map<String, String> texts = problems.of(refused);
            if (refused.fieldErrors().isEmpty() || texts.containsKey("surveyedOn")) {
                refusedFields.addTo(errors, refused);
            }
            return again(page, texts, errors);
        }
    }

    private ModelAndView again(SheetPage page, Map<String, String> texts, BindingResult errors) {
        ModelAndView view = new ModelAndView("review/sheet", errors.getModel(), HttpStatus.BAD_REQUEST);
        view.addObject("wrong", texts.isEmpty() ? errors.getErrorCount() : texts.size());
        view.addAllObjects(values(page, texts));
        return view;
    }

    private static void fill(Model model, SheetPage page, Map<String, String> texts) {
        model.addAllAttributes(values(page, texts));
    }

    private static Map<String, Object> values(SheetPage page, Map<String, String> texts) {
        Set<String> chosen = new HashSet<>();
        page.answers().options().values().forEach(chosen::addAll);
        long missing = page.preview().contradictions().stream().filter(FieldProblems::isMissingRow).count();
        return Map.of("page", page, "chosen", chosen, "problems", texts, "missingRows", missing);
    }

    /** Which button was pressed. */
    enum SheetAction {
        /** Keep as a draft. */
        SAVE,
        /** Confirm: complete and without contradiction. */
        CONFIRM
    }
}
