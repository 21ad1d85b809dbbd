package vn.giamngheo.tasklist.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.tasklist.DoneCase;
import vn.giamngheo.tasklist.DoneCases;
import vn.giamngheo.tasklist.DoneFilter;

/** The cases an officer has handled, and where they are now. */
@Controller
class DoneController {

    private static final int PAGE = 20;

    private final DoneCases done;

    DoneController(DoneCases done) {
        this.done = done;
    }

    @GetMapping("/tasks/done")
    String list(@RequestParam(required = false) String q, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, @RequestParam(required = false) String before, Model model) {
        DoneFilter filter = new DoneFilter(q == null || q.isBlank() ? null : q.strip(), day("from", from), day("to", to),
                position(before));
        List<DoneCase> rows = done.mine(filter, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<DoneCase> shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown);
        if (more) {
            DoneCase last = shown.get(PAGE - 1);
            model.addAttribute("older", address(filter).queryParam("before", last.completedAt() + "_" + last.taskId())
                .encode().toUriString());
        }
        if (filter.before() != null) {
            model.addAttribute("newest", address(filter).encode().toUriString());
        }
        return "tasklist/done";
    }

    private static UriComponentsBuilder address(DoneFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks/done");
        Formats formats = new Formats();
        if (filter.text() != null) {
            address.queryParam("q", filter.text());
        }
        if (filter.from() != null) {
            address.queryParam("from", formats.date(filter.from()));
        }
        if (filter.to() != null) {
            address.queryParam("to", formats.date(filter.to()));
        }
        return address;
    }

    private static LocalDate day(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return new Formats().parseDate(typed).orElseThrow(
                () -> new InvalidInput(List.of(new InvalidInput.FieldError(field, "refusal.field.notADate", typed))));
    }

    private static DoneFilter.Position position(String before) {
        if (before == null || before.isBlank()) {
            return null;
        }
        int cut = before.indexOf('_');
        try {
            return new DoneFilter.Position(Instant.parse(before.substring(0, Math.max(cut, 0))), before.substring(cut + 1));
        }
        catch (DateTimeException noPosition) {
            throw new InvalidInput("refusal.tasklist.noSuchPage");
        }
    }
}
