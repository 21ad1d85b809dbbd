package vn.giamngheo.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.format.annotation.DateTimeFormat;
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

import vn.giamngheo.administration.Keepers;
import vn.giamngheo.calendar.Holiday;
import vn.giamngheo.calendar.HolidayKind;
import vn.giamngheo.calendar.Holidays;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.RefusedFields;

/** Days off and compensatory working days, year by year. */
@Controller
@RequestMapping("/admin/holidays")
class HolidayController {

    private final Holidays holidays;
    private final Keepers keepers;
    private final RefusedFields refusedFields;
    private final Clock clock;

    HolidayController(Holidays holidays, Keepers keepers, RefusedFields refusedFields, Clock clock) {
        this.holidays = holidays;
        this.keepers = keepers;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam(required = false) Integer year, Model model) {
        keepers.requireReader();
        List<Integer> years = holidays.years();
        int shown = year == null || !years.contains(year) ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("days", holidays.of(shown));
        model.addAttribute("mayChange", keepers.mayChange());
        return "administration/holidays";
    }

    @GetMapping("/new")
    String form(Model model) {
        keepers.requireAdministrator();
        model.addAttribute("holidayForm", new HolidayForm(null, null, null, null, null, null, false));
        return addPage(model);
    }

    @PostMapping
    String add(@ModelAttribute("holidayForm") HolidayForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        keepers.requireAdministrator();
        LocalDate day = Typed.day(form.day(), "day", typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return addPage(model);
        }
        try {
            holidays.add(new Holiday(day, Typed.constant(HolidayKind.class, form.dayKind()), form.name(),
                    Typed.constant(Mark.class, form.mark()), form.document()), form.reason(), form.meansPast());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, model, response);
            return addPage(model);
        }
        redirect.addFlashAttribute("success", "administration.holiday.added");
        return "redirect:/admin/holidays?year=" + day.getYear();
    }

    private void refused(Refusal refused, BindingResult typed, Model model, HttpServletResponse response) {
        refusedFields.addTo(typed, refused);
        response.setStatus(refused.status());
        model.addAttribute("askPast", refused.key().equals("refusal.calendar.pastYearWithOpenTerms"));
    }

    private static String addPage(Model model) {
        model.addAttribute("kinds", HolidayKind.values());
        model.addAttribute("marks", Mark.values());
        return "administration/holiday-new";
    }

    @GetMapping("/{day}")
    String show(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
        keepers.requireAdministrator();
        model.addAttribute("holidayForm", new HolidayForm(null, null, null, null, null, null, false));
        return page(day, model);
    }

    private String page(LocalDate day, Model model) {
        model.addAttribute("holiday", holidays.get(day));
        model.addAttribute("openTerms", holidays.termsOver(day));
        return "administration/holiday";
    }

    @PostMapping("/{day}/move")
    String move(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @ModelAttribute("holidayForm") HolidayForm form, BindingResult typed, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        keepers.requireAdministrator();
        LocalDate to = Typed.day(form.day(), "day", typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(day, model);
        }
        try {
            holidays.move(day, to, form.document(), form.reason(), form.meansPast());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, model, response);
            return page(day, model);
        }
        redirect.addFlashAttribute("success", "administration.holiday.moved");
        return "redirect:/admin/holidays?year=" + to.getYear();
    }

    @PostMapping("/{day}/removal")
    String remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @ModelAttribute("holidayForm") HolidayForm form, BindingResult typed, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        keepers.requireAdministrator();
        try {
            holidays.remove(day, form.document(), form.reason(), form.meansPast());
        }
        catch (InvalidInput | Conflict refused) {
            refused(refused, typed, model, response);
            return page(day, model);
        }
        redirect.addFlashAttribute("success", "administration.holiday.removed");
        return "redirect:/admin/holidays?year=" + day.getYear();
    }
}
