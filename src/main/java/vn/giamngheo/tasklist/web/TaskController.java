package vn.giamngheo.tasklist.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.tasklist.VisibleTasks;
import vn.giamngheo.tasklist.headline.CasePanel;

/** The page of one step: all that is needed to decide beside the step's Camunda Form. */
@Controller
class TaskController {

    private final TaskItems items;
    private final UserTasks userTasks;
    private final List<CasePanel> panels;
    private final CurrentActor currentActor;
    private final VisibleTasks visibleTasks;
    private final Accounts accounts;
    private final Clock clock;

    TaskController(TaskItems items, UserTasks userTasks, List<CasePanel> panels, CurrentActor currentActor,
            VisibleTasks visibleTasks, Accounts accounts, Clock clock) {
        this.items = items;
        this.userTasks = userTasks;
        this.panels = panels;
        this.currentActor = currentActor;
        this.visibleTasks = visibleTasks;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/tasks/{taskId}")
    String show(@PathVariable String taskId, @RequestParam(required = false) String back, Model model) {
        TaskItem item = visibleTasks.get(taskId);
        Actor actor = currentActor.get();
        boolean holdsPost = actor.groupIds().contains(item.candidateGroup());
        model.addAttribute("item", item);
        model.addAttribute("dueState", item.dueState(clock.instant()));
        model.addAttribute("holdsPost", holdsPost);
        model.addAttribute("mine", actor.username().equals(item.assignee()));
        model.addAttribute("canAnswer",
                holdsPost && (item.assignee() == null || item.assignee().equals(actor.username())));
        model.addAttribute("holderName", item.assignee() == null ? null
                : accounts.fullNames(List.of(item.assignee())).getOrDefault(item.assignee(), item.assignee()));
        model.addAttribute("back", backAddress(back));
        panels.stream().filter(panel -> panel.supports(item.processKey())).findFirst().ifPresent(panel -> {
            model.addAttribute("panelView", panel.view());
            model.addAllAttributes(panel.model(item.processKey(), item.elementId(), item.businessKey()));
        });
        return "tasklist/task";
    }

    @GetMapping(path = "/tasks/{taskId}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String form(@PathVariable String taskId) {
        visibleTasks.get(taskId);
        return userTasks.formJson(taskId);
    }

    @PostMapping("/tasks/{taskId}/claim")
    String claim(@PathVariable String taskId, @RequestParam(required = false) String back, RedirectAttributes redirect) {
        visibleTasks.get(taskId);
        userTasks.claim(taskId);
        redirect.addFlashAttribute("success", "tasklist.flash.claimed");
        redirect.addAttribute("back", backAddress(back));
        return "redirect:/tasks/" + taskId;
    }

    @PostMapping("/tasks/{taskId}/release")
    String release(@PathVariable String taskId, @RequestParam(required = false) String back,
            RedirectAttributes redirect) {
        visibleTasks.get(taskId);
        userTasks.release(taskId);
        redirect.addFlashAttribute("success", "tasklist.flash.released");
        redirect.addAttribute("back", backAddress(back));
        return "redirect:/tasks/" + taskId;
    }

    @PostMapping(path = "/tasks/{taskId}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Map<String, String>> complete(@PathVariable String taskId, @RequestParam(required = false) String back,
            @RequestBody Map<String, Object> answer, HttpServletRequest request, HttpServletResponse response) {
        TaskItem item = visibleTasks.get(taskId);
        userTasks.complete(taskId, answer);
        String next = nextStep(item.caseId()).map(task -> "/tasks/" + task.taskId()).orElse(backAddress(back));
        RequestContextUtils.getOutputFlashMap(request).put("success", "tasklist.flash.completed");
        RequestContextUtils.saveOutputFlashMap(next, request, response);
        return ResponseEntity.ok(Map.of("redirect", next));
    }

    private Optional<TaskItem> nextStep(UUID caseId) {
        List<String> groups = currentActor.get().groupIds();
        return items.ofCase(caseId).stream().filter(task -> groups.contains(task.candidateGroup())).findFirst();
    }

    private static String backAddress(String back) {
        return back != null && (back.equals("/tasks") || back.startsWith("/tasks?")) ? back : "/tasks";
    }
}
