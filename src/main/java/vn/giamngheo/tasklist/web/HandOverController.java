package vn.giamngheo.tasklist.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.ChangeHolder;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Posts;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.shared.web.RefusedFields;
import vn.giamngheo.tasklist.HandOver;
import vn.giamngheo.tasklist.HandOvers;

/** Hand-over lists of people who leave a post; administrators begin one, the two people see and confirm it. */
@Controller
@RequestMapping("/hand-overs")
class HandOverController {

    private static final int PAGE = 50;
    private static final Formats FORMATS = new Formats();

    private final HandOvers handOvers;
    private final HandOverSheet sheet;
    private final Posts posts;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final RefusedFields refusedFields;

    HandOverController(HandOvers handOvers, HandOverSheet sheet, Posts posts, Accounts accounts,
            CurrentActor currentActor, RefusedFields refusedFields) {
        this.handOvers = handOvers;
        this.sheet = sheet;
        this.posts = posts;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int pages = Math.max(1, (handOvers.countVisible() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("handOvers", handOvers.visible(PAGE, (shown - 1) * PAGE));
        model.addAttribute("administrator", currentActor.get().owns(Role.ADMINISTRATOR));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "tasklist/hand-overs";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) String username, Model model) {
        model.addAttribute("handOverForm", new HandOverForm(username, null, null, null, null, null));
        return formPage(model);
    }

    @PostMapping
    String change(@ModelAttribute("handOverForm") HandOverForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        requireAdministrator();
        Optional<LocalDate> last = FORMATS.parseDate(form.lastDay());
        if (form.post() == null || form.post().isBlank()) {
            typed.rejectValue("post", "jakarta.validation.constraints.NotBlank.message");
        }
        if (last.isEmpty()) {
            typed.rejectValue("lastDay", "typeMismatch.java.time.LocalDate");
        }
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return formPage(model);
        }
        try {
            posts.changeHolder(new ChangeHolder(PostGroup.parse(form.post()), form.username(), last.get(),
                    form.successor() == null || form.successor().isBlank() ? null : form.successor().strip(), form.title(),
                    form.reason()));
        }
        catch (InvalidInput | Conflict refused) {
            refusedFields.addTo(typed, refused);
            response.setStatus(refused.status());
            return formPage(model);
        }
        redirect.addFlashAttribute("success", "tasklist.handOver.made");
        return "redirect:/hand-overs";
    }

    private String formPage(Model model) {
        requireAdministrator();
        HandOverForm form = (HandOverForm) model.getAttribute("handOverForm");
        String username = form.username() == null ? "" : form.username().strip();
        Map<String, String> choice = new LinkedHashMap<>();
        posts.of(username).forEach(held -> choice.put(held.post().id(), held.postName()));
        model.addAttribute("posts", choice);
        model.addAttribute("fullName", username.isEmpty() ? null : accounts.fullName(username));
        return "tasklist/hand-over-form";
    }

    private void requireAdministrator() {
        if (!currentActor.get().owns(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
        HandOver handOver = handOvers.get(id);
        int[] size = handOvers.size(handOver);
        int pages = Math.max(1, (size[0] + size[1] + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        boolean reads = handOvers.mayReadList(handOver);
        model.addAttribute("handOver", handOver);
        model.addAttribute("openSteps", size[0]);
        model.addAttribute("cases", size[1]);
        model.addAttribute("reads", reads);
        model.addAttribute("lines", reads ? handOvers.page(handOver, PAGE, (shown - 1) * PAGE) : List.of());
        model.addAttribute("mayConfirm", handOver.confirmedAt() == null && handOvers.takesOver(handOver));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "tasklist/hand-over";
    }

    @GetMapping("/{id}/list.xlsx")
    void excel(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        HandOver handOver = handOvers.get(id);
        byte[] file = sheet.of(handOver);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename("ban-giao-" + handOver.fromUsername() + ".xlsx").build().toString());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, @RequestParam(required = false) String remark, RedirectAttributes redirect) {
        handOvers.confirm(id, remark);
        redirect.addFlashAttribute("success", "tasklist.handOver.confirmed");
        return "redirect:/hand-overs/" + id;
    }
}
