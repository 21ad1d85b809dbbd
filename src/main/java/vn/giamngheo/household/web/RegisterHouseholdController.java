package vn.giamngheo.household.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.HouseholdPage;
import vn.giamngheo.household.HouseholdPlaces;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.Relation;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.web.RefusedFields;
import vn.giamngheo.territory.AdminUnit;

/** Forms that change the register. What the register refuses is shown above the form, which keeps what was typed. */
@Controller
@RequestMapping("/households")
class RegisterHouseholdController {

    private final HouseholdRegister register;
    private final HouseholdPlaces places;
    private final SmartValidator validator;
    private final RefusedFields refusedFields;

    RegisterHouseholdController(HouseholdRegister register, HouseholdPlaces places, SmartValidator validator,
            RefusedFields refusedFields) {
        this.register = register;
        this.places = places;
        this.validator = validator;
        this.refusedFields = refusedFields;
    }

    @ModelAttribute("genders")
    Gender[] genders() {
        return Gender.values();
    }

    @ModelAttribute("relations")
    Relation[] relations() {
        return Relation.values();
    }

    @ModelAttribute("ethnicities")
    Ethnicity[] ethnicities() {
        return Ethnicity.values();
    }

    @GetMapping("/new")
    String newHousehold(Model model) {
        model.addAttribute("form", HouseholdForm.blank());
        return newPage(model);
    }

    @PostMapping(value = "/new", params = "addRow")
    String addRow(@ModelAttribute("form") HouseholdForm form, BindingResult typed, Model model) {
        form.addRow();
        return newPage(model);
    }

    @PostMapping("/new")
    String register(@ModelAttribute("form") HouseholdForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        form.dropUntouchedRows();
        UUID id = accepted(form, typed, response, () -> register.register(form.toCommand()).id());
        if (id == null) {
            return newPage(model);
        }
        redirect.addFlashAttribute("success", "household.registered");
        return "redirect:/households/" + id;
    }

    @GetMapping("/{id}/members/new")
    String newMember(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new JoinForm());
        return page("household/join", editable(id), model);
    }

    @PostMapping("/{id}/members/new")
    String addMember(@PathVariable UUID id, @ModelAttribute("form") JoinForm form, BindingResult typed, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        UUID member = accepted(form, typed, response, () -> register.addMember(form.toCommand(id)).id());
        if (member == null) {
            return page("household/join", editable(id), model);
        }
        redirect.addFlashAttribute("success", "household.memberAdded");
        return "redirect:/households/" + id;
    }

    @GetMapping("/{id}/members/{memberId}/leave")
    String leave(@PathVariable UUID id, @PathVariable UUID memberId, Model model) {
        model.addAttribute("form", new LeaveForm());
        return leavePage(editable(id), memberId, model);
    }

    @PostMapping("/{id}/members/{memberId}/leave")
    String endMembership(@PathVariable UUID id, @PathVariable UUID memberId, @ModelAttribute("form") LeaveForm form,
            BindingResult typed, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        UUID done = accepted(form, typed, response, () -> {
            register.endMembership(form.toCommand(id, memberId));
            return id;
        });
        if (done == null) {
            return leavePage(editable(id), memberId, model);
        }
        redirect.addFlashAttribute("success", "household.memberLeft");
        return "redirect:/households/" + id;
    }

    @GetMapping("/{id}/contact")
    String contact(@PathVariable UUID id, Model model) {
        HouseholdPage household = editable(id);
        model.addAttribute("form", ContactForm.of(household.household(),
                places.today(household.household().hamletKey())));
        return page("household/contact", household, model);
    }

    @PostMapping("/{id}/contact")
    String changeContact(@PathVariable UUID id, @ModelAttribute("form") ContactForm form, BindingResult typed,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        UUID done = accepted(form, typed, response, () -> {
            register.changeContact(form.toCommand(id));
            return id;
        });
        if (done == null) {
            return page("household/contact", editable(id), model);
        }
        redirect.addFlashAttribute("success", "household.contactChanged");
        return "redirect:/households/" + id;
    }

    private UUID accepted(Object form, BindingResult typed, HttpServletResponse response, Supplier<UUID> act) {
        validator.validate(form, typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        try {
            return act.get();
        }
        catch (InvalidInput | Conflict refusal) {
            refusedFields.addTo(typed, refusal);
            response.setStatus(refusal.status());
            return null;
        }
    }

    private String newPage(Model model) {
        Map<String, String> hamlets = hamlets();
        if (hamlets.isEmpty()) {
            throw new NotPermitted("refusal.household.editNotPermitted");
        }
        model.addAttribute("hamlets", hamlets);
        return "household/new";
    }

    private String leavePage(HouseholdPage household, UUID memberId, Model model) {
        MemberView leaving = household.household().members().stream().filter(member -> member.id().equals(memberId))
                .findFirst().orElseThrow(() -> new NotFound("refusal.household.unknownMember"));
        model.addAttribute("member", leaving);
        model.addAttribute("heirs", household.household().members().stream().filter(member -> member != leaving)
                .collect(Collectors.toMap(member -> member.id().toString(), MemberView::fullName)));
        return page("household/leave", household, model);
    }

    private String page(String template, HouseholdPage household, Model model) {
        model.addAttribute("household", household.household());
        model.addAttribute("hamlets", hamlets());
        return template;
    }

    private HouseholdPage editable(UUID id) {
        HouseholdPage household = register.open(id);
        household.household().requireOpen();
        if (!household.editable()) {
            throw new NotPermitted("refusal.household.editNotPermitted");
        }
        return household;
    }

    private Map<String, String> hamlets() {
        return places.hamletsToRegisterIn().stream().collect(Collectors.toMap(hamlet -> hamlet.key().value(),
                AdminUnit::name, (one, two) -> one, LinkedHashMap::new));
    }
}
