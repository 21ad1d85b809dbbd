package vn.giamngheo.tasklist.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.identity.Role;
import vn.giamngheo.tasklist.OverdueStep;
import vn.giamngheo.tasklist.OverdueSteps;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Overdue steps of all posts, before administrators and auditors. Only auditors read cases, so only they open them here. */
@Controller
class OverdueController {

    private static final int PAGE = 20;
    /** Nobody turns more pages than these fill; a unit leads there faster. */
    private static final int MOST = 1000;

    private final OverdueSteps steps;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Units units;

    OverdueController(OverdueSteps steps, CurrentActor currentActor, PostNames postNames, Units units) {
        this.steps = steps;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.units = units;
    }

    @GetMapping("/overdue")
    String list(@RequestParam(required = false) String unit, @RequestParam(defaultValue = "1") int page, Model model) {
        String chosen = unit == null || unit.isBlank() ? null : unit.strip();
        int count = steps.count(chosen, MOST);
        int pages = Math.max(1, (Math.min(count, MOST) + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<OverdueStep> rows = steps.page(chosen, PAGE, (shown - 1) * PAGE);
        Map<String, String> unitNames = new TreeMap<>(named(Stream.concat(steps.units().stream(),
                Stream.ofNullable(chosen)).distinct().toList()));
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        model.addAttribute("most", MOST);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("pageUrl", address(chosen) + "page=");
        model.addAttribute("unit", chosen);
        model.addAttribute("unitNames", unitNames);
        model.addAttribute("postNames", rows.stream().flatMap(row -> Stream.concat(Stream.of(row.post()),
                Stream.ofNullable(row.toldTo()))).distinct().collect(Collectors.toMap(post -> post, postNames::ofGroup)));
        model.addAttribute("opensCases", currentActor.get().owns(Role.AUDITOR));
        return "tasklist/overdue";
    }

    private Map<String, String> named(List<String> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key,
                key -> units.find(new UnitKey(key)).map(found -> units.pathName(found.key())).orElse(key)));
    }

    private static String address(String unit) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/overdue");
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        return address.encode().toUriString() + (unit == null ? "?" : "&");
    }
}
