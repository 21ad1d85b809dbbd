package vn.giamngheo.household.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giamngheo.household.HouseholdPlaces;
import vn.giamngheo.household.HouseholdQuery;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdRow;
import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/** Search for households, and the page of one. */
@Controller
@RequestMapping("/households")
class HouseholdController {

    private static final int PAGE_SIZE = 25;
    private static final List<HouseholdClass> LISTED_CLASSES =
            List.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.NOT_POOR);

    private final HouseholdRegister register;
    private final HouseholdPlaces places;
    private final List<HouseholdSection> sections;

    HouseholdController(HouseholdRegister register, HouseholdPlaces places, List<HouseholdSection> sections) {
        this.register = register;
        this.places = places;
        this.sections = sections.stream().sorted(Comparator.comparingInt(HouseholdSection::order)).toList();
    }

    @GetMapping
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) HouseholdClass householdClass, @RequestParam(defaultValue = "1") int page,
            Model model) {
        HouseholdQuery query = new HouseholdQuery(q, unit.isEmpty() ? null : new UnitKey(unit), householdClass);
        Page<HouseholdRow> found = register.search(query, PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE));
        model.addAttribute("q", q);
        model.addAttribute("unit", unit);
        model.addAttribute("householdClass", householdClass);
        model.addAttribute("classes", LISTED_CLASSES);
        model.addAttribute("units", places.unitsToSearchIn());
        model.addAttribute("mayRegister", !places.hamletsToRegisterIn().isEmpty());
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber() + 1);
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("pageUrl", UriComponentsBuilder.fromPath("/households").queryParam("q", q)
                .queryParam("unit", unit).queryParam("householdClass", householdClass == null ? "" : householdClass)
                .build().encode().toUriString() + "&page=");
        return "household/households";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", register.open(id));
        sections.forEach(section -> model.addAllAttributes(section.model(id)));
        model.addAttribute("sections", sections.stream().map(HouseholdSection::view).toList());
        return "household/household";
    }
}
