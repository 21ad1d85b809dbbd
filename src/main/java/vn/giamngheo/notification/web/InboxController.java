package vn.giamngheo.notification.web;

import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Mailbox;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.notification.Inbox;
import vn.giamngheo.notification.InboxItem;
import vn.giamngheo.notification.MailDelivery;
import vn.giamngheo.notification.Outbox;
import vn.giamngheo.notification.Preferences;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.RefusedFields;

/** The inbox of the one who is signed in, and how he wants mail. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final int PAGE = 25;

    private final Inbox inbox;
    private final Preferences preferences;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final CurrentActor currentActor;
    private final RefusedFields refusedFields;

    InboxController(Inbox inbox, Preferences preferences, Mailboxes mailboxes, Outbox outbox, CurrentActor currentActor,
            RefusedFields refusedFields) {
        this.inbox = inbox;
        this.preferences = preferences;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.currentActor = currentActor;
        this.refusedFields = refusedFields;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) Long before,
            Model model) {
        List<InboxItem> found = inbox.page(unread, before, PAGE + 1);
        List<InboxItem> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("items", shown);
        model.addAttribute("unreadOnly", unread);
        model.addAttribute("first", before == null);
        model.addAttribute("newest", shown.isEmpty() ? null : shown.get(0).id());
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("anyUnread", shown.stream().anyMatch(InboxItem::unread));
        return "notification/inbox";
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id) {
        return "redirect:" + inbox.open(id).path();
    }

    @PostMapping("/read")
    String read(@RequestParam long newest, RedirectAttributes redirect) {
        inbox.readUpTo(newest);
        redirect.addFlashAttribute("success", "notification.inbox.allRead");
        return "redirect:/inbox";
    }

    @GetMapping("/preferences")
    String preferences(Model model) {
        String username = currentActor.get().username();
        Mailbox mailbox = mailboxes.of(List.of(username)).get(username);
        model.addAttribute("form", PreferencesForm.of(mailbox == null ? null : mailbox.email(),
                preferences.of(username)));
        return fill(model);
    }

    @PostMapping("/preferences")
    ModelAndView choose(@Valid @ModelAttribute("form") PreferencesForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                preferences.choose(currentActor.get().username(), form.getDelivery(), form.getEmail());
                redirect.addFlashAttribute("success", "notification.preferences.saved");
                return new ModelAndView("redirect:/inbox/preferences");
            }
            catch (InvalidInput refused) {
                refusedFields.addTo(errors, refused);
            }
        }
        return new ModelAndView(fill(model), HttpStatus.BAD_REQUEST);
    }

    private String fill(Model model) {
        model.addAttribute("deliveries", MailDelivery.values());
        model.addAttribute("mailIsOn", outbox.isOn());
        return "notification/preferences";
    }
}
