package vn.giamngheo.routing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.identity.Role;
import vn.giamngheo.routing.RoutingLevel;
import vn.giamngheo.routing.RoutingRule;
import vn.giamngheo.routing.RoutingTable;
import vn.giamngheo.routing.StepTerm;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.RefusedFields;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** The routing table and the step terms: process owners change them, after a look at who would be left without. */
@Controller
@RequestMapping("/admin/routing")
class RoutingController {

    private static final int SHOWN_GAPS = 30;

    private final RoutingTable table;
    private final Units units;
    private final RefusedFields refusedFields;

    RoutingController(RoutingTable table, Units units, RefusedFields refusedFields) {
        this.table = table;
        this.units = units;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String list(@RequestParam(required = false) String process, @RequestParam(required = false) RegimeId regime,
            Model model) {
        List<String> processes = table.processes();
        String shown = process != null && processes.contains(process) ? process : processes.get(0);
        RegimeId of = regime == null ? RegimeId.R2016 : regime;
        model.addAttribute("processes", processes);
        model.addAttribute("process", shown);
        model.addAttribute("regimes", RegimeId.values());
        model.addAttribute("regime", of);
        model.addAttribute("rows", table.rows(shown, of));
        model.addAttribute("unknown", table.unknown());
        model.addAttribute("mayChange", table.mayChange());
        return "routing/table";
    }

    @GetMapping("/{process}/{step}/{regime}")
    String show(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime, Model model) {
        RoutingTable.Row row = row(process, step, regime);
        model.addAttribute("routingForm", form(row.rule()));
        return page(row, model);
    }

    /** Pages of one row are for those who may change it. */
    private RoutingTable.Row row(String process, String step, RegimeId regime) {
        RoutingTable.Row row = table.row(process, step, regime);
        if (!table.mayChange()) {
            throw new NotPermitted("refusal.routing.ownerOnly");
        }
        return row;
    }

    private static RoutingForm form(RoutingRule rule) {
        String role = rule.role() == null ? "" : rule.role().name();
        return new RoutingForm(role, rule.level().name(), role, rule.level().name(), null);
    }

    private String page(RoutingTable.Row row, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("roles", roles());
        model.addAttribute("levels", RoutingLevel.values());
        return "routing/rule";
    }

    private static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> !role.looksAfterSystem() && role != Role.AUDITOR).toList();
    }

    /** What the change would mean, without making it. */
    @PostMapping("/{process}/{step}/{regime}/check")
    String check(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime,
            @ModelAttribute("routingForm") RoutingForm form, BindingResult typed, Model model, HttpServletResponse response) {
        RoutingTable.Row row = row(process, step, regime);
        RoutingLevel level = constant(RoutingLevel.class, form.level());
        Role role = constant(Role.class, form.role());
        if (level == null || (role == null) != (level == RoutingLevel.OPINION_AUTHORITY)) {
            typed.rejectValue(level == null ? "level" : "role", "jakarta.validation.constraints.NotBlank.message");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(row, model);
        }
        addCheck(table.check(new RoutingRule(process, step, regime, role, level)), model);
        return page(row, model);
    }

    private void addCheck(RoutingTable.Check check, Model model) {
        Map<String, String> without = new LinkedHashMap<>();
        check.without().stream().limit(SHOWN_GAPS).forEach(gap -> without.put(gap.unit().value(),
                units.find(gap.unit()).map(AdminUnit::key).map(units::pathName).orElse(gap.unit().value())));
        model.addAttribute("check", check);
        model.addAttribute("without", without);
    }

    @PostMapping("/{process}/{step}/{regime}")
    String change(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime,
            @ModelAttribute("routingForm") RoutingForm form, BindingResult typed, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        RoutingTable.Row row = row(process, step, regime);
        Role role = constant(Role.class, form.role());
        RoutingLevel level = constant(RoutingLevel.class, form.level());
        RoutingLevel seenLevel = constant(RoutingLevel.class, form.seenLevel());
        try {
            if (seenLevel == null) {
                throw new Conflict("refusal.routing.changedMeanwhile");
            }
            table.change(new RoutingRule(process, step, regime, constant(Role.class, form.seenRole()), seenLevel), role, level,
                    form.reason());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, response);
            if (refused.key().equals("refusal.routing.wouldBeOrphaned")) {
                addCheck(table.check(new RoutingRule(process, step, regime, role, level)), model);
            }
            return page(row, model);
        }
        redirect.addFlashAttribute("success", "routing.table.changed");
        return back(process, regime);
    }

    private static String back(String process, RegimeId regime) {
        return "redirect:/admin/routing?process=" + process + "&regime=" + regime;
    }

    private void refused(Refusal refused, BindingResult typed, HttpServletResponse response) {
        refusedFields.addTo(typed, refused);
        response.setStatus(refused.status());
    }

    @GetMapping("/{process}/{step}/{regime}/term")
    String term(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime, Model model) {
        RoutingTable.Row row = rowWithTerm(process, step, regime);
        StepTerm term = row.term();
        model.addAttribute("termForm", new TermForm(String.valueOf(term.days()), term.working(),
                String.valueOf(term.warnDaysBefore()), term.escalateRole().name(), term.escalateLevel().name(), term.mark(),
                row.source(), term.toString(), null));
        return termPage(row, model);
    }

    private RoutingTable.Row rowWithTerm(String process, String step, RegimeId regime) {
        RoutingTable.Row row = row(process, step, regime);
        if (row.term() == null) {
            throw new NotFound("refusal.routing.noTerm", process, step, regime);
        }
        return row;
    }

    private static String termPage(RoutingTable.Row row, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("roles", roles());
        model.addAttribute("levels", List.of(UnitLevel.COMMUNE, UnitLevel.CITY, UnitLevel.PROVINCE));
        model.addAttribute("marks", Mark.values());
        return "routing/term";
    }

    @PostMapping("/{process}/{step}/{regime}/term")
    String changeTerm(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime,
            @ModelAttribute("termForm") TermForm form, BindingResult typed, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        RoutingTable.Row row = rowWithTerm(process, step, regime);
        List<InvalidInput.FieldError> errors = new ArrayList<>();
        int days = number(form.days(), "days", errors);
        int warn = number(form.warnDaysBefore(), "warnDaysBefore", errors);
        Mark mark = constant(Mark.class, form.mark());
        try {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            if (!row.term().toString().equals(form.seen())) {
                throw new Conflict("refusal.routing.changedMeanwhile");
            }
            table.change(row.term(), new StepTerm(process, step, regime, days, Boolean.TRUE.equals(form.working()), warn,
                    constant(Role.class, form.escalateRole()), constant(UnitLevel.class, form.escalateLevel()),
                    mark == null ? null : mark.name()), form.document(), form.reason());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, response);
            return termPage(row, model);
        }
        redirect.addFlashAttribute("success", "routing.table.changed");
        return back(process, regime);
    }

    @GetMapping("/{process}/{step}/{regime}/new")
    String added(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime, Model model) {
        RoutingTable.Unknown unknown = table.requireUnknown(process, step, regime);
        model.addAttribute("newRuleForm", new NewRuleForm(null, RoutingLevel.COMMUNE.name(), null, true, "1", null,
                UnitLevel.COMMUNE.name(), Mark.ASSUMED.name(), null, null));
        return newPage(unknown, model);
    }

    private static String newPage(RoutingTable.Unknown unknown, Model model) {
        model.addAttribute("step", unknown);
        model.addAttribute("roles", roles());
        model.addAttribute("levels", RoutingLevel.values());
        model.addAttribute("superiorLevels", List.of(UnitLevel.COMMUNE, UnitLevel.CITY, UnitLevel.PROVINCE));
        model.addAttribute("marks", Mark.values());
        return "routing/new";
    }

    @PostMapping("/{process}/{step}/{regime}/new")
    String add(@PathVariable String process, @PathVariable String step, @PathVariable RegimeId regime,
            @ModelAttribute("newRuleForm") NewRuleForm form, BindingResult typed, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        RoutingTable.Unknown unknown = table.requireUnknown(process, step, regime);
        List<InvalidInput.FieldError> errors = new ArrayList<>();
        int days = number(form.days(), "days", errors);
        int warn = number(form.warnDaysBefore(), "warnDaysBefore", errors);
        Mark mark = constant(Mark.class, form.mark());
        RoutingRule rule = new RoutingRule(process, step, regime, constant(Role.class, form.role()),
                constant(RoutingLevel.class, form.level()));
        try {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            table.add(rule, new StepTerm(process, step, regime, days, Boolean.TRUE.equals(form.working()), warn,
                    constant(Role.class, form.escalateRole()), constant(UnitLevel.class, form.escalateLevel()),
                    mark == null ? null : mark.name()), form.document(), form.reason());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, response);
            if (refused.key().equals("refusal.routing.nobodyThere")) {
                addCheck(table.checkNew(rule), model);
            }
            return newPage(unknown, model);
        }
        redirect.addFlashAttribute("success", "routing.table.changed");
        return back(process, regime);
    }

    private static int number(String typed, String field, List<InvalidInput.FieldError> errors) {
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        }
        catch (NumberFormatException wrong) {
            errors.add(new InvalidInput.FieldError(field, "refusal.field.notANumber", typed == null ? "" : typed));
            return 0;
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(typed)).findFirst()
            .orElse(null);
    }
}
