package vn.giamngheo.tasklist.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.tasklist.TaskFilter;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.tasklist.headline.WaitingAside;

/** The officer's list of open steps. All that he filtered stands in the address, so that he comes back to the same place. */
@Controller
class TaskListController {

    private static final int PAGE = 20;
    /** Nobody turns more pages than these fill; a filter leads there faster. */
    private static final int MOST = 1000;

    private final TaskItems items;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final ObjectProvider<WaitingAside> aside;
    private final Clock clock;

    TaskListController(TaskItems items, Accounts accounts, CurrentActor currentActor, ObjectProvider<WaitingAside> aside,
            Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.aside = aside;
        this.clock = clock;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/tasks";
    }

    @GetMapping("/tasks")
    String list(@RequestParam(defaultValue = "POSTS") TaskFilter.View view, @RequestParam(required = false) String step,
            @RequestParam(required = false) String hamlet, @RequestParam(required = false) TaskItem.DueState due,
            @RequestParam(required = false) String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Actor actor = currentActor.get();
        TaskFilter filter = new TaskFilter(actor.username(), actor.groupIds(), view, blankToNull(step),
                blankToNull(hamlet), due, blankToNull(q));
        TaskItems.Counts counts = items.counts(filter, MOST);
        int count = counts.shown();
        int pages = Math.max(1, (Math.min(count, MOST) + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);

        model.addAttribute("filter", filter);
        List<TaskItem> rows = items.page(filter, PAGE, (shown - 1) * PAGE);
        model.addAttribute("aside", aside.stream().flatMap(other -> other.waiting().stream()).toList());
        model.addAttribute("items", rows);
        model.addAttribute("names", accounts.fullNames(rows.stream()
            .flatMap(row -> Stream.of(Optional.ofNullable(row.assignee()), Optional.ofNullable(row.givenBy())))
            .flatMap(Optional::stream).distinct().toList()));
        model.addAttribute("count", count);
        model.addAttribute("most", MOST);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("pageUrl", address(filter) + "page=");
        model.addAttribute("back", address(filter) + "page=" + shown);
        TaskItems.Choices choices = items.choices(filter);
        model.addAttribute("steps", choices.steps());
        Map<String, String> hamlets = new LinkedHashMap<>();
        choices.hamlets().forEach(name -> hamlets.put(name, name));
        model.addAttribute("hamlets", hamlets);
        model.addAttribute("dueStates", TaskItem.DueState.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("mineCount", counts.mine());
        model.addAttribute("postsCount", counts.posts());
        model.addAttribute("escalatedCount", counts.escalated());
        model.addAttribute("overdueCount", counts.overdue());
        return "tasklist/tasks";
    }

    private static String address(TaskFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks").queryParam("view", filter.view());
        if (filter.step() != null) {
            address.queryParam("step", filter.step());
        }
        if (filter.hamlet() != null) {
            address.queryParam("hamlet", filter.hamlet());
        }
        if (filter.due() != null) {
            address.queryParam("due", filter.due());
        }
        if (filter.text() != null) {
            address.queryParam("q", filter.text());
        }
        return address.encode().toUriString() + "&";
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
