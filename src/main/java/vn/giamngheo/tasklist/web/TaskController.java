package vn.giamngheo.tasklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.tasklist.CaseNotes;
import vn.giamngheo.tasklist.Draft;
import vn.giamngheo.tasklist.Drafts;
import vn.giamngheo.tasklist.TaskHandOver;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.tasklist.VisibleTasks;
import vn.giamngheo.tasklist.headline.CasePanel;

/** The page of one step: all that is needed to decide beside the step's Camunda Form. */
@Controller
class TaskController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TaskItems items;
    private final UserTasks userTasks;
    private final List<CasePanel> panels;
    private final CurrentActor currentActor;
    private final VisibleTasks visibleTasks;
    private final Accounts accounts;
    private final PostNames postNames;
    private final Drafts drafts;
    private final CaseNotes notes;
    private final TaskHandOver handOver;
    private final RefusalMessages messages;
    private final ObjectMapper json;
    private final Clock clock;

    TaskController(TaskItems items, UserTasks userTasks, List<CasePanel> panels, CurrentActor currentActor,
            VisibleTasks visibleTasks, Accounts accounts, PostNames postNames, Drafts drafts, CaseNotes notes,
            TaskHandOver handOver, RefusalMessages messages,
            ObjectMapper json, Clock clock) {
        this.items = items;
        this.userTasks = userTasks;
        this.panels = panels;
        this.currentActor = currentActor;
        this.visibleTasks = visibleTasks;
        this.accounts = accounts;
        this.postNames = postNames;
        this.drafts = drafts;
        this.notes = notes;
        this.handOver = handOver;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/tasks/{taskId}")
    String show(@PathVariable String taskId, @RequestParam(required = false) String back, Model model,
            HttpServletResponse response) {
        Optional<TaskItem> open = items.find(taskId);
        Optional<Draft> left = open.isPresent() ? Optional.empty() : drafts.mine(taskId);
        if (left.isPresent()) {
            return closed(taskId, left.get(), model, response);
        }
        return page(open.isPresent() ? visibleTasks.require(open.get()) : visibleTasks.get(taskId), backAddress(back), model);
    }

    /** A colleague was faster, or the case went on: what was filled in is shown, so that it can be told to him. */
    private String closed(String taskId, Draft draft, Model model, HttpServletResponse response) {
        Refusal refusal = visibleTasks.whyNotOpen(taskId);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("why", refusal instanceof Conflict ? messages.text(refusal) : messages.text("refusal.task.notOpen"));
        model.addAttribute("draft", draft);
        model.addAttribute("taskId", taskId);
        return "tasklist/closed";
    }

    private String page(TaskItem item, String back, Model model) {
        Actor actor = currentActor.get();
        boolean holdsPost = actor.groupIds().contains(item.candidateGroup());
        model.addAttribute("item", item);
        model.addAttribute("dueState", item.dueState(clock.instant()));
        model.addAttribute("holdsPost", holdsPost);
        model.addAttribute("mine", actor.username().equals(item.assignee()));
        model.addAttribute("canAnswer",
                holdsPost && (item.assignee() == null || item.assignee().equals(actor.username())));
        model.addAttribute("holderName", item.assignee() == null ? null : accounts.fullName(item.assignee()));
        model.addAttribute("escalatedTo",
                item.escalatedToGroup() == null ? null : postNames.ofGroup(item.escalatedToGroup()));
        model.addAttribute("giverName", item.givenBy() == null ? null : accounts.fullName(item.givenBy()));
        model.addAttribute("standingIn", !holdsPost ? null
                : actor.standingInAt(PostGroup.parse(item.candidateGroup())).orElse(null));
        model.addAttribute("colleagues", handOver.colleagues(item));
        model.addAttribute("notes", notes.ofCase(item.caseId()));
        model.addAttribute("mayNote", notes.mayWrite(item.caseId()));
        model.addAttribute("back", back);
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
        String form = userTasks.formJson(taskId);
        return drafts.mine(taskId).map(draft -> withDraft(form, draft)).orElse(form);
    }

    private String withDraft(String form, Draft draft) {
        try {
            ObjectNode answer = json.createObjectNode();
            answer.set("schema", json.readTree(form));
            answer.set("data", json.readTree(draft.answers()));
            answer.put("message", messages.text("tasklist.draft.restored", new Formats().dateTime(draft.savedAt())));
            return json.writeValueAsString(answer);
        }
        catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    @PutMapping(path = "/tasks/{taskId}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> saveDraft(@PathVariable String taskId, @RequestBody String answers) {
        visibleTasks.get(taskId);
        Instant at = drafts.save(taskId, answers);
        return Map.of("savedAt", at.toString(), "message",
                messages.text("tasklist.draft.saved", TIME.format(at.atZone(ApplicationClock.ZONE))));
    }

    @PostMapping("/tasks/{taskId}/draft/discard")
    String discardDraft(@PathVariable String taskId, RedirectAttributes redirect) {
        drafts.discard(taskId);
        redirect.addFlashAttribute("success", "tasklist.draft.discarded");
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/{taskId}/notes")
    String note(@PathVariable String taskId, @RequestParam(required = false) String back,
            @RequestParam(required = false) String body, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        TaskItem item = visibleTasks.get(taskId);
        return refusedOnPage(item, back, model, response, "noteError", () -> {
            model.addAttribute("noteBody", body);
            notes.write(item.caseId(), item.stepName(), body);
            redirect.addFlashAttribute("success", "tasklist.note.written");
        }, redirect);
    }

    @PostMapping("/tasks/{taskId}/hand-over")
    String pass(@PathVariable String taskId, @RequestParam(required = false) String back,
            @RequestParam(required = false) String colleague, @RequestParam(required = false) String reason, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        TaskItem item = visibleTasks.get(taskId);
        return refusedOnPage(item, back, model, response, "passError", () -> {
            model.addAttribute("passColleague", colleague);
            model.addAttribute("passReason", reason);
            handOver.pass(taskId, colleague, reason);
            redirect.addFlashAttribute("success", "tasklist.flash.passed");
        }, redirect);
    }

    /** What was typed wrong comes back on the page, with what was typed. */
    private String refusedOnPage(TaskItem item, String back, Model model, HttpServletResponse response, String name,
            Runnable act, RedirectAttributes redirect) {
        try {
            act.run();
        }
        catch (InvalidInput refused) {
            model.addAttribute(name, messages.text(refused));
            response.setStatus(refused.status());
            return page(item, backAddress(back), model);
        }
        redirect.addAttribute("back", backAddress(back));
        return "redirect:/tasks/" + item.taskId();
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
        return back != null && (back.equals("/tasks") || back.startsWith("/tasks?") || back.equals("/tasks/done")
                || back.startsWith("/tasks/done?")) ? back : "/tasks";
    }
}
