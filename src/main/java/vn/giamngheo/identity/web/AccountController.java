package vn.giamngheo.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

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
import org.springframework.web.util.UriComponentsBuilder;

import vn.giamngheo.identity.AccountAdministration;
import vn.giamngheo.identity.AccountRecord;
import vn.giamngheo.identity.AssignPost;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.NewAccount;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.shared.web.RefusedFields;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Accounts and their posts, for administrators; auditors read. */
@Controller
@RequestMapping("/admin/accounts")
class AccountController {

    private static final int PAGE = 30;
    private static final Formats FORMATS = new Formats();

    private final AccountAdministration accounts;
    private final Sessions sessions;
    private final Units units;
    private final CurrentActor currentActor;
    private final RefusedFields refusedFields;
    private final Clock clock;

    AccountController(AccountAdministration accounts, Sessions sessions, Units units, CurrentActor currentActor,
            RefusedFields refusedFields, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.units = units;
        this.currentActor = currentActor;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        int found = accounts.count(q);
        int pages = Math.max(1, (found + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("accounts", accounts.page(q, PAGE, (shown - 1) * PAGE));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("pageUrl",
                UriComponentsBuilder.fromPath("/admin/accounts").queryParam("q", "{q}").encode().build(q) + "&page=");
        return "identity/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        requireAdministrator();
        model.addAttribute("accountForm", new AccountForm(null, null, null, null, null));
        return "identity/account-form";
    }

    @PostMapping
    String open(@ModelAttribute("accountForm") AccountForm form, BindingResult typed, Model model,
            HttpServletResponse response) {
        requireAdministrator();
        String username = form.username() == null ? "" : form.username().strip();
        try {
            String password = accounts.open(new NewAccount(username, form.fullName(), form.email(), form.citizenId(),
                    form.password()));
            return password(username, password, model, response);
        }
        catch (InvalidInput | Conflict refused) {
            refusedFields.addTo(typed, refused);
            response.setStatus(refused.status());
            return "identity/account-form";
        }
    }

    /** Shown in the answer itself and kept nowhere, so that a second look is impossible. */
    private String password(String username, String password, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("account", accounts.get(username));
        model.addAttribute("password", password);
        return "identity/account-password";
    }

    @GetMapping("/{username}")
    String show(@PathVariable String username, Model model) {
        return page(username, model);
    }

    private String page(String username, Model model) {
        AccountRecord account = accounts.get(username);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("account", account);
        model.addAttribute("posts", accounts.posts(username));
        model.addAttribute("today", today);
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("own", username.equals(currentActor.get().username()));
        model.addAttribute("roles", Role.values());
        Map<String, String> choice = new LinkedHashMap<>();
        units.all().stream().filter(unit -> unit.validTo() == null || !unit.validTo().isBefore(today))
            .forEach(unit -> choice.put(unit.key().value(), unit.validFrom().isAfter(today)
                    ? units.pathName(unit.key()) + " (" + FORMATS.date(unit.validFrom()) + ")" : units.pathName(unit.key())));
        model.addAttribute("units", choice);
        addIfMissing(model, "postForm", new PostForm(null, null, null, FORMATS.date(today), null));
        addIfMissing(model, "reasonForm", new ReasonForm(null));
        addIfMissing(model, "resetForm", new ResetForm(null));
        addIfMissing(model, "detailsForm", new DetailsForm(account.fullName(), account.email()));
        return "identity/account";
    }

    private static void addIfMissing(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    @PostMapping("/{username}/posts")
    String assign(@PathVariable String username, @ModelAttribute("postForm") PostForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        requireAdministrator();
        Role role = choice(form.role(), typed);
        UnitKey unit = unit(form.unit(), typed);
        LocalDate from = day(form.validFrom(), "validFrom", typed);
        LocalDate to = day(form.validTo(), "validTo", typed);
        if (from == null && !typed.hasFieldErrors("validFrom")) {
            typed.rejectValue("validFrom", "jakarta.validation.constraints.NotBlank.message");
        }
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(username, model);
        }
        try {
            accounts.assign(new AssignPost(username, new PostGroup(role, unit), form.title(), from, to));
        }
        catch (InvalidInput | Conflict refused) {
            return refused(username, typed, refused, model, response);
        }
        redirect.addFlashAttribute("success", "identity.account.postGiven");
        return "redirect:/admin/accounts/{username}";
    }

    private Role choice(String typed, BindingResult errors) {
        for (Role role : Role.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        errors.rejectValue("role", "jakarta.validation.constraints.NotBlank.message");
        return null;
    }

    private UnitKey unit(String typed, BindingResult errors) {
        try {
            return units.get(new UnitKey(typed)).key();
        }
        catch (Refusal unknown) {
            errors.rejectValue("unit", "jakarta.validation.constraints.NotBlank.message");
            return null;
        }
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

    @PostMapping("/{username}/details")
    String change(@PathVariable String username, @ModelAttribute("detailsForm") DetailsForm form, BindingResult typed,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        requireAdministrator();
        try {
            accounts.change(username, form.fullName(), form.email());
        }
        catch (InvalidInput refused) {
            return refused(username, typed, refused, model, response);
        }
        redirect.addFlashAttribute("success", "identity.account.detailsChanged");
        return "redirect:/admin/accounts/{username}";
    }

    @PostMapping("/{username}/closing")
    String close(@PathVariable String username, @ModelAttribute("reasonForm") ReasonForm form, BindingResult typed,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return activate(username, false, form, typed, model, redirect, response);
    }

    @PostMapping("/{username}/reopening")
    String reopen(@PathVariable String username, @ModelAttribute("reasonForm") ReasonForm form, BindingResult typed,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return activate(username, true, form, typed, model, redirect, response);
    }

    private String activate(String username, boolean active, ReasonForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        requireAdministrator();
        try {
            accounts.activate(username, active, form.reason());
        }
        catch (InvalidInput | Conflict refused) {
            return refused(username, typed, refused, model, response);
        }
        if (!active) {
            sessions.endOf(username);
        }
        redirect.addFlashAttribute("success", active ? "identity.account.reopened" : "identity.account.closed");
        return "redirect:/admin/accounts/{username}";
    }

    @PostMapping("/{username}/password")
    String reset(@PathVariable String username, @ModelAttribute("resetForm") ResetForm form, BindingResult typed, Model model,
            HttpServletResponse response) {
        requireAdministrator();
        try {
            String password = accounts.resetPassword(username, form.password());
            if (!username.equals(currentActor.get().username())) {
                sessions.endOf(username);
            }
            return password(username, password, model, response);
        }
        catch (InvalidInput | Conflict refused) {
            return refused(username, typed, refused, model, response);
        }
    }

    private String refused(String username, BindingResult typed, Refusal refused, Model model,
            HttpServletResponse response) {
        refusedFields.addTo(typed, refused);
        response.setStatus(refused.status());
        return page(username, model);
    }

    private boolean mayChange() {
        return currentActor.get().owns(Role.ADMINISTRATOR);
    }

    private void requireAdministrator() {
        if (!mayChange()) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
    }
}
