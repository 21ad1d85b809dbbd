package vn.giamngheo.papers.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperTemplates;
import vn.giamngheo.papers.PdfAnswer;
import vn.giamngheo.papers.TemplateView;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** Process owners look after the texts of papers: one writes and proposes, another publishes. */
@Controller
@RequestMapping("/papers/templates")
class TemplateController {

    private final PaperTemplates templates;
    private final Accounts accounts;
    private final RefusedFields refusedFields;

    TemplateController(PaperTemplates templates, Accounts accounts, RefusedFields refusedFields) {
        this.templates = templates;
        this.accounts = accounts;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", templates.list());
        return "papers/templates";
    }

    @GetMapping("/of/{kind}/{regime}")
    String history(@PathVariable PaperKind kind, @PathVariable RegimeId regime, Model model) {
        List<TemplateView> versions = templates.history(kind, regime);
        model.addAttribute("kind", kind);
        model.addAttribute("regime", regime);
        model.addAttribute("versions", versions);
        model.addAttribute("open", versions.stream().anyMatch(version -> !version.issued()));
        model.addAttribute("names", names(versions));
        return "papers/template-history";
    }

    @PostMapping("/{id}/draft")
    String start(@PathVariable UUID id) {
        return "redirect:/papers/templates/" + templates.startFrom(id);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Model model) {
        TemplateView version = templates.get(id);
        TemplateForm form = new TemplateForm();
        form.setHtml(version.html());
        form.setNote(version.note());
        model.addAttribute("templateForm", form);
        return page(version, model, 200);
    }

    @PostMapping("/{id}")
    ModelAndView write(@PathVariable UUID id, @ModelAttribute("templateForm") TemplateForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        try {
            templates.write(id, form.getHtml(), form.getNote());
            redirect.addFlashAttribute("success", "papers.template.written");
            return new ModelAndView("redirect:/papers/templates/" + id);
        }
        catch (InvalidInput refused) {
            refusedFields.addTo(errors, refused);
            return page(templates.get(id), model, 400);
        }
    }

    @PostMapping("/{id}/proposal")
    String propose(@PathVariable UUID id, RedirectAttributes redirect) {
        templates.propose(id);
        redirect.addFlashAttribute("success", "papers.template.proposedNow");
        return "redirect:/papers/templates/" + id;
    }

    @PostMapping("/{id}/return")
    ModelAndView sendBack(@PathVariable UUID id, @ModelAttribute("templateForm") TemplateForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        try {
            templates.sendBack(id, form.getReason());
            redirect.addFlashAttribute("success", "papers.template.sentBack");
            return new ModelAndView("redirect:/papers/templates/" + id);
        }
        catch (InvalidInput refused) {
            refusedFields.addTo(errors, refused);
            return page(templates.get(id), model, 400);
        }
    }

    @PostMapping("/{id}/publication")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        templates.publish(id);
        redirect.addFlashAttribute("success", "papers.template.publishedNow");
        TemplateView version = templates.get(id);
        return "redirect:/papers/templates/of/" + version.kind() + "/" + version.regimeId();
    }

    @GetMapping("/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable UUID id) {
        return PdfAnswer.named("preview-" + id, templates.preview(id));
    }

    @GetMapping("/{id}/differences")
    String differences(@PathVariable UUID id, Model model) {
        model.addAttribute("version", templates.get(id));
        model.addAttribute("lines", templates.differences(id));
        return "papers/template-differences";
    }

    private ModelAndView page(TemplateView version, Model model, int status) {
        model.addAttribute("version", version);
        model.addAttribute("placeholders", templates.names(version.kind()));
        model.addAttribute("names", names(List.of(version)));
        return new ModelAndView("papers/template", HttpStatusCode.valueOf(status));
    }

    private Map<String, String> names(List<TemplateView> versions) {
        Set<String> people = new TreeSet<>();
        versions.forEach(version -> {
            people.add(version.writtenBy());
            if (version.proposedBy() != null) {
                people.add(version.proposedBy());
            }
            if (version.publishedBy() != null) {
                people.add(version.publishedBy());
            }
        });
        return accounts.fullNames(people);
    }
}
