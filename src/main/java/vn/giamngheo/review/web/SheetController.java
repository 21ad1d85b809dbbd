package vn.giamngheo.review.web;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.review.AssessmentProcess;
import vn.giamngheo.review.SaveDraft;
import vn.giamngheo.review.SaveSheet;
import vn.giamngheo.review.SheetConflict;
import vn.giamngheo.review.SheetConflicts;
import vn.giamngheo.review.SheetDraft;
import vn.giamngheo.review.SheetDrafts;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.review.SheetPage;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.Worklists;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.shared.web.RefusedFields;

/** The score sheet (Phieu B) as surveyors fill it in at the household, on a phone. */
@Controller
@RequestMapping("/assessments/{id}/sheet")
class SheetController {

    private static final String PICK = "pick_";
    private static final Set<String> NOT_REPEATED = Set.of("_csrf", "version", "draftVersion", "action");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Surveys surveys;
    private final AssessmentProcess process;
    private final Worklists worklists;
    private final SheetDrafts drafts;
    private final SheetConflicts conflicts;
    private final SheetImports imports;
    private final FieldProblems problems;
    private final RefusedFields refusedFields;

    SheetController(Surveys surveys, AssessmentProcess process, Worklists worklists, SheetDrafts drafts,
            SheetConflicts conflicts, SheetImports imports, FieldProblems problems, RefusedFields refusedFields) {
        this.surveys = surveys;
        this.process = process;
        this.worklists = worklists;
        this.drafts = drafts;
        this.conflicts = conflicts;
        this.imports = imports;
        this.problems = problems;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Optional<SheetDraft> draft = drafts.find(id);
        SheetForm form = new SheetForm();
        SheetPage page;
        if (draft.isPresent()) {
            form.restore(draft.get());
            page = surveys.page(form.toDraft(id, draft.get().fields()));
            model.addAttribute("restored", draft.get());
        }
        else {
            page = surveys.page(id);
            form.fill(page);
        }
        model.addAttribute("sheetForm", form);
        model.addAllAttributes(draftValues(id, draft.orElse(null)));
        fill(model, page, problems.of(page.preview().contradictions()));
        return "review/sheet";
    }

    @PutMapping("/draft")
    String keep(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "0") int draftVersion,
            @RequestParam(defaultValue = "false") boolean keep, @RequestParam Map<String, String> fields, Model model) {
        SheetDraft draft = drafts.save(new SaveDraft(id, version, draftVersion, keep, fields));
        model.addAllAttributes(draftValues(id, draft));
        model.addAttribute("draftKnown", draftVersion);
        return "review/draft :: status";
    }

    @PostMapping("/draft/discard")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        drafts.discard(id);
        redirect.addFlashAttribute("success", "review.draft.discarded");
        return "redirect:/assessments/" + id + "/sheet";
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
        catch (Conflict | OptimisticLockingFailureException changed) {
            return compared(command, changed);
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

    /** A line of a file that was filled in while somebody saved the sheet: both side by side. */
    @GetMapping("/comparison")
    ModelAndView compare(@PathVariable UUID id, @RequestParam UUID file) {
        SaveSheet mine = imports.lineAbout(file, id);
        return page(conflicts.show(mine), mine, HttpStatus.OK).addObject("fromFile", true);
    }

    /** After the comparison: takes at each place what was chosen. Every place has to be chosen. */
    @PostMapping("/resolution")
    ModelAndView resolve(@PathVariable UUID id, @Valid @ModelAttribute("sheetForm") SheetForm form,
            BindingResult errors, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return again(surveys.page(new SaveSheet(id, 0, null, fields, null, null)), Map.of(), errors);
        }
        SaveSheet mine = form.toCommand(id, fields);
        SheetConflict shown = conflicts.compare(mine);
        boolean unchosen = shown.differences().stream()
            .anyMatch(one -> !Set.of("MINE", "THEIRS").contains(fields.getOrDefault(PICK + one.key(), "")));
        if (unchosen) {
            return page(shown, mine, HttpStatus.BAD_REQUEST);
        }
        try {
            conflicts.resolve(mine, fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(PICK) && field.getValue().equals("THEIRS"))
                .map(field -> field.getKey().substring(PICK.length())).collect(Collectors.toSet()));
        }
        catch (Conflict | OptimisticLockingFailureException changed) {
            return compared(mine, changed);
        }
        redirect.addFlashAttribute("success", "review.conflict.saved");
        return new ModelAndView("redirect:/assessments/" + id + "/sheet");
    }

    /** Somebody saved meanwhile: both sheets side by side. Any other conflict goes its way. */
    private ModelAndView compared(SaveSheet mine, RuntimeException changed) {
        if (changed instanceof Conflict conflict && !conflict.key().equals("refusal.review.changedMeanwhile")) {
            throw conflict;
        }
        return page(conflicts.compare(mine), mine, HttpStatus.CONFLICT);
    }

    private static ModelAndView page(SheetConflict conflict, SaveSheet mine, HttpStatus status) {
        Map<String, String> sent = new TreeMap<>(mine.fields());
        sent.keySet().removeIf(field -> NOT_REPEATED.contains(field) || field.startsWith(PICK));
        return new ModelAndView("review/conflict", Map.of("conflict", conflict, "mine", sent), status);
    }

    private static Map<String, Object> draftValues(UUID id, SheetDraft draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("draft", draft);
        values.put("assessmentId", id);
        values.put("draftKnown", 0);
        values.put("draftTime", draft == null ? "" : TIME.format(draft.savedAt().atZone(ApplicationClock.ZONE)));
        return values;
    }

    private ModelAndView again(SheetPage page, Map<String, String> texts, BindingResult errors) {
        ModelAndView view = new ModelAndView("review/sheet", errors.getModel(), HttpStatus.BAD_REQUEST);
        view.addObject("wrong", texts.isEmpty() ? errors.getErrorCount() : texts.size());
        view.addAllObjects(values(page, texts));
        view.addAllObjects(draftValues(page.assessmentId(), drafts.find(page.assessmentId()).orElse(null)));
        return view;
    }

    private static void fill(Model model, SheetPage page, Map<String, String> texts) {
        model.addAllAttributes(values(page, texts));
    }

    private static Map<String, Object> values(SheetPage page, Map<String, String> texts) {
        Set<String> chosen = new HashSet<>();
        page.answers().options().values().forEach(chosen::addAll);
        long missing = page.preview().contradictions().stream().filter(FieldProblems::isMissingRow).count();
        HouseholdClass found = page.preview().householdClass();
        boolean cMissing = (found == HouseholdClass.POOR || found == HouseholdClass.NEAR_POOR)
                && page.characteristics().causes().isEmpty();
        return Map.of("page", page, "chosen", chosen, "problems", texts, "missingRows", missing, "cMissing", cMissing);
    }

    /** Which button was pressed. */
    enum SheetAction {
        /** Keep as a draft. */
        SAVE,
        /** Confirm: complete and without contradiction. */
        CONFIRM
    }
}
