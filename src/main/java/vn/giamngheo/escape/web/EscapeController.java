package vn.giamngheo.escape.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
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

import vn.giamngheo.escape.EscapeFiles;
import vn.giamngheo.escape.EscapeQuery;
import vn.giamngheo.escape.EscapeView;
import vn.giamngheo.escape.FollowUpDesk;
import vn.giamngheo.escape.FollowUpFinding;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.web.RefusedFields;

/** Households after their escape: the list with the visits that are due, the page of one, the visit that is written down. */
@Controller
@RequestMapping("/escapes")
class EscapeController {

    private static final int PAGE_SIZE = 25;

    private final EscapeFiles files;
    private final FollowUpDesk desk;
    private final RefusedFields refusedFields;
    private final Clock clock;

    EscapeController(EscapeFiles files, FollowUpDesk desk, RefusedFields refusedFields, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.refusedFields = refusedFields;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "DUE") EscapeQuery.Show show,
            @RequestParam(defaultValue = "1") int page, Model model) {
        if (!files.reads()) {
            throw new NotPermitted("refusal.escape.noPost");
        }
        Page<EscapeView> found = files.page(new EscapeQuery(q, show), PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE));
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("shows", EscapeQuery.Show.values());
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber() + 1);
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("pageUrl", UriComponentsBuilder.fromPath("/escapes").queryParam("q", "{q}")
            .queryParam("show", show).encode().buildAndExpand(q).toUriString() + "&page=");
        return "escape/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        EscapeView escape = files.open(id);
        model.addAttribute("escape", escape);
        model.addAttribute("mayVisit", files.mayVisit(escape));
        return "escape/page";
    }

    @GetMapping("/visits/{visit}")
    String visit(@PathVariable UUID visit, Model model) {
        model.addAttribute("form", VisitForm.blank(LocalDate.now(clock)));
        return page(visit, model);
    }

    @PostMapping("/visits/{visit}")
    String record(@PathVariable UUID visit, @ModelAttribute("form") VisitForm form, BindingResult errors, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                UUID escape = desk.record(visit, form.toCommand());
                redirect.addFlashAttribute("success", "escape.visit.recorded");
                return "redirect:/escapes/" + escape;
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(visit, model);
    }

    private String page(UUID visitId, Model model) {
        EscapeView escape = files.openByVisit(visitId);
        model.addAttribute("escape", escape);
        model.addAttribute("visit", escape.visits().stream().filter(each -> each.id().equals(visitId)).findFirst()
            .orElseThrow());
        model.addAttribute("mayVisit", files.mayVisit(escape));
        model.addAttribute("findings", FollowUpFinding.values());
        return "escape/visit";
    }
}
