package vn.giamngheo.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.AppointStandIn;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.PostNames;
import vn.giamngheo.identity.Posts;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.StandIn;
import vn.giamngheo.identity.StandIns;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.shared.web.RefusedFields;

/** Who stands in for whom: an officer arranges it for his own posts, an administrator for any. */
@Controller
@RequestMapping("/stand-ins")
class StandInController {

    private static final int PAGE = 20;
    private static final Formats FORMATS = new Formats();

    private final StandIns standIns;
    private final Posts posts;
    private final Accounts accounts;
    private final PostNames postNames;
    private final CurrentActor currentActor;
    private final RefusedFields refusedFields;
    private final Clock clock;

    StandInController(StandIns standIns, Posts posts, Accounts accounts, PostNames postNames, CurrentActor currentActor,
            RefusedFields refusedFields, Clock clock) {
        this.standIns = standIns;
        this.posts = posts;
        this.accounts = accounts;
        this.postNames = postNames;
        this.currentActor = currentActor;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int pages = Math.max(1, (standIns.countVisible() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        Actor actor = currentActor.get();
        boolean administrator = actor.owns(Role.ADMINISTRATOR);
        List<StandIn> rows = standIns.visible(PAGE, (shown - 1) * PAGE);
        model.addAttribute("standIns", rows);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("administrator", administrator);
        model.addAttribute("username", actor.username());
        model.addAttribute("mayArrange", administrator || !actor.ownPosts().isEmpty());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "identity/stand-ins";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) String holder, @RequestParam(required = false) String post, Model model) {
        String first = FORMATS.date(LocalDate.now(clock));
        model.addAttribute("standInForm", new StandInForm(holderOf(holder, post), post, null, first, null, null, null));
        return page(model);
    }

    @PostMapping
    String appoint(@ModelAttribute("standInForm") StandInForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        LocalDate first = day(form.firstDay(), "firstDay", typed);
        LocalDate last = day(form.lastDay(), "lastDay", typed);
        if (form.post() == null || form.post().isBlank()) {
            typed.rejectValue("post", "jakarta.validation.constraints.NotBlank.message");
        }
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(model);
        }
        try {
            standIns.appoint(new AppointStandIn(PostGroup.parse(form.post()), blankToNull(form.holder()),
                    blankToNull(form.person()), first, last, form.reason(), form.documentNumber()));
        }
        catch (InvalidInput | Conflict refused) {
            refusedFields.addTo(typed, refused);
            response.setStatus(refused.status());
            return page(model);
        }
        redirect.addFlashAttribute("success", "identity.standIn.made");
        return "redirect:/stand-ins";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, @RequestParam(required = false) String reason, RedirectAttributes redirect) {
        standIns.end(id, reason);
        redirect.addFlashAttribute("success", "identity.standIn.endedNow");
        return "redirect:/stand-ins";
    }

    /** An officer arranges for himself; an administrator says for whom, unless the post is vacant. */
    private String holderOf(String asked, String post) {
        Actor actor = currentActor.get();
        if (!actor.owns(Role.ADMINISTRATOR)) {
            return actor.username();
        }
        if (blankToNull(asked) == null && PostGroup.isPostGroup(post)) {
            return accounts.holders(PostGroup.parse(post), LocalDate.now(clock)).stream().map(AccountView::username)
                .findFirst().orElse(null);
        }
        return blankToNull(asked);
    }

    private String page(Model model) {
        StandInForm form = (StandInForm) model.getAttribute("standInForm");
        Actor actor = currentActor.get();
        boolean administrator = actor.owns(Role.ADMINISTRATOR);
        String holder = administrator ? blankToNull(form.holder()) : actor.username();
        List<PostGroup> choice = choice(holder, form.post());
        Map<String, String> postChoice = new LinkedHashMap<>();
        choice.forEach(post -> postChoice.put(post.id(), postNames.of(post)));
        Map<String, String> people = new LinkedHashMap<>();
        standIns.candidates(choice).stream().filter(person -> !person.username().equals(holder)).forEach(
                person -> people.put(person.username(), person.fullName() + " \u2013 " + person.postTitle()));
        model.addAttribute("administrator", administrator);
        model.addAttribute("holderName", holder == null ? null : accounts.fullName(holder));
        model.addAttribute("posts", postChoice);
        model.addAttribute("people", people);
        model.addAttribute("unknownHolder", holder != null && administrator && choice.isEmpty());
        return "identity/stand-in-form";
    }

    private List<PostGroup> choice(String holder, String post) {
        if (holder != null) {
            return posts.of(holder).stream().map(Posts.Held::post).distinct().toList();
        }
        return Optional.ofNullable(blankToNull(post)).map(PostGroup::parse).map(List::of).orElse(List.of());
    }

    private static LocalDate day(String typed, String field, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = FORMATS.parseDate(typed);
        if (day.isEmpty()) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        }
        return day.orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
