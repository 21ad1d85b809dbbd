package vn.giamngheo.administration.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.administration.Keepers;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.shared.web.RefusedFields;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.Hamlets;
import vn.giamngheo.territory.NewHamlet;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.UnitType;
import vn.giamngheo.territory.Units;

/** The tree of units by date, and the hamlets of a ward or commune, which administrators keep. */
@Controller
class UnitController {

    private static final Formats FORMATS = new Formats();

    private final Units units;
    private final Hamlets hamlets;
    private final Keepers keepers;
    private final RefusedFields refusedFields;
    private final Clock clock;

    UnitController(Units units, Hamlets hamlets, Keepers keepers, RefusedFields refusedFields, Clock clock) {
        this.units = units;
        this.hamlets = hamlets;
        this.keepers = keepers;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping("/admin/units")
    String tree(@RequestParam(required = false) String day, Model model) {
        keepers.requireReader();
        LocalDate asked = dayOf(day, model);
        model.addAttribute("shown", List.of(UnitLevel.PROVINCE, UnitLevel.CITY, UnitLevel.COMMUNE).stream()
            .flatMap(level -> units.unitsOn(asked, level).stream()).toList());
        model.addAttribute("names", names());
        return "administration/units";
    }

    private LocalDate dayOf(String typed, Model model) {
        LocalDate day = typed == null || typed.isBlank() ? LocalDate.now(clock)
                : FORMATS.parseDate(typed).orElseThrow(() -> new InvalidInput(
                        List.of(new InvalidInput.FieldError("day", "refusal.field.notADate", typed))));
        model.addAttribute("day", day);
        return day;
    }

    private Map<UnitKey, String> names() {
        Map<UnitKey, String> names = new LinkedHashMap<>();
        units.all().forEach(unit -> names.put(unit.key(), unit.name()));
        return names;
    }

    @GetMapping("/admin/hamlets")
    String hamlets(@RequestParam(required = false) String commune, @RequestParam(required = false) String day, Model model) {
        keepers.requireReader();
        LocalDate asked = dayOf(day, model);
        if (commune == null || commune.isBlank()) {
            return "redirect:/admin/units";
        }
        AdminUnit unit = commune(commune);
        model.addAttribute("commune", unit);
        model.addAttribute("hamlets",
                units.hamletsOf(unit.key()).stream().filter(hamlet -> hamlet.isValidOn(asked)).toList());
        model.addAttribute("oldNames", hamlets.namesOn(unit.key(), asked));
        model.addAttribute("names", names());
        model.addAttribute("mayChange", keepers.mayChange());
        return "administration/hamlets";
    }

    private AdminUnit commune(String key) {
        AdminUnit unit = units.get(new UnitKey(key));
        if (unit.level() != UnitLevel.COMMUNE) {
            throw new NotFound("refusal.territory.unknownUnit", key);
        }
        return unit;
    }

    @GetMapping("/admin/hamlets/new")
    String form(@RequestParam String commune, Model model) {
        keepers.requireAdministrator();
        model.addAttribute("hamletForm", HamletForm.empty(null));
        return addPage(commune(commune), model);
    }

    private static String addPage(AdminUnit commune, Model model) {
        model.addAttribute("commune", commune);
        model.addAttribute("types", List.of(UnitType.RESIDENTIAL_GROUP, UnitType.HAMLET, UnitType.BUON));
        model.addAttribute("marks", Mark.values());
        return "administration/hamlet-new";
    }

    @PostMapping("/admin/hamlets")
    String add(@RequestParam String commune, @ModelAttribute("hamletForm") HamletForm form, BindingResult typed,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        keepers.requireAdministrator();
        AdminUnit unit = commune(commune);
        LocalDate from = Typed.day(form.validFrom(), "validFrom", typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return addPage(unit, model);
        }
        UnitKey made;
        try {
            made = hamlets.add(new NewHamlet(unit.key(), Typed.constant(UnitType.class, form.type()), form.name(), from,
                    form.document(), Typed.constant(Mark.class, form.mark())));
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, response);
            return addPage(unit, model);
        }
        redirect.addFlashAttribute("success", "administration.hamlet.added");
        return "redirect:/admin/hamlets/" + made.value();
    }

    private void refused(Refusal refused, BindingResult typed, HttpServletResponse response) {
        refusedFields.addTo(typed, refused);
        response.setStatus(refused.status());
    }

    @GetMapping("/admin/hamlets/{key}")
    String show(@PathVariable String key, @RequestParam(defaultValue = "") String act, Model model) {
        keepers.requireReader();
        return page(hamlet(key), act, model);
    }

    private AdminUnit hamlet(String key) {
        AdminUnit unit = units.get(new UnitKey(key));
        if (unit.level() != UnitLevel.HAMLET) {
            throw new NotFound("refusal.territory.unknownUnit", key);
        }
        return unit;
    }

    private String page(AdminUnit hamlet, String act, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("hamlet", hamlet);
        model.addAttribute("commune", units.get(hamlet.parentKey()));
        model.addAttribute("former", hamlets.formerNames(hamlet.key()));
        model.addAttribute("names", names());
        model.addAttribute("mayChange", keepers.mayChange());
        model.addAttribute("act", act);
        model.addAttribute("over", hamlet.validTo() != null && hamlet.validTo().isBefore(today));
        Map<String, String> others = new LinkedHashMap<>();
        units.hamletsOf(hamlet.parentKey()).stream()
            .filter(other -> !other.key().equals(hamlet.key()) && (other.validTo() == null || other.validTo().isAfter(today)))
            .forEach(other -> others.put(other.key().value(), other.name()));
        model.addAttribute("others", others);
        for (String form : List.of("renameForm", "closeForm")) {
            if (!model.containsAttribute(form)) {
                model.addAttribute(form, HamletForm.empty(hamlet.name()));
            }
        }
        return "administration/hamlet";
    }

    @PostMapping("/admin/hamlets/{key}/name")
    String rename(@PathVariable String key, @ModelAttribute("renameForm") HamletForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        keepers.requireAdministrator();
        AdminUnit hamlet = hamlet(key);
        LocalDate from = Typed.day(form.validFrom(), "validFrom", typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(hamlet, "rename", model);
        }
        try {
            hamlets.rename(hamlet.key(), form.present(), form.name(), from, form.document());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, response);
            return page(hamlet, "rename", model);
        }
        redirect.addFlashAttribute("success", "administration.hamlet.renamed");
        return "redirect:/admin/hamlets/" + hamlet.key().value();
    }

    @PostMapping("/admin/hamlets/{key}/closing")
    String close(@PathVariable String key, @ModelAttribute("closeForm") HamletForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        keepers.requireAdministrator();
        AdminUnit hamlet = hamlet(key);
        LocalDate last = Typed.day(form.lastDay(), "lastDay", typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(hamlet, "close", model);
        }
        try {
            UnitKey successor = form.successor() == null || form.successor().isBlank() ? null : new UnitKey(form.successor());
            hamlets.close(hamlet.key(), last, successor, form.document());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, response);
            return page(hamlet, "close", model);
        }
        redirect.addFlashAttribute("success", "administration.hamlet.closed");
        return "redirect:/admin/hamlets/" + hamlet.key().value();
    }
}
