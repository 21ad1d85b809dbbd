package vn.giamngheo.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.campaign.CampaignPages;
import vn.giamngheo.campaign.HamletSteps;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.territory.UnitKey;

/** The list of a hamlet, from which surveyors work on their phones. */
@Controller
@RequestMapping("/campaigns/{id}/hamlets/{unit}")
class HamletReviewController {

    private final CampaignPages pages;
    private final HamletSteps steps;
    private final Formats formats = new Formats();

    HamletReviewController(CampaignPages pages, HamletSteps steps) {
        this.pages = pages;
        this.steps = steps;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable String unit, Model model) {
        model.addAttribute("hamletPage", pages.hamlet(id, UnitKey.of(unit)));
        return "campaign/hamlet";
    }

    @PostMapping("/unavailable")
    String unavailable(@PathVariable UUID id, @PathVariable String unit, @RequestParam UUID assessment,
            @RequestParam String visitedOn, @RequestParam String reason, RedirectAttributes redirect) {
        pages.hamlet(id, UnitKey.of(unit));
        LocalDate day = formats.parseDate(visitedOn).orElseThrow(
                () -> new InvalidInput(List.of(new FieldError("visitedOn", "refusal.field.notADate", visitedOn))));
        steps.unavailable(assessment, day, reason);
        redirect.addFlashAttribute("success", "campaign.flash.unavailable");
        return "redirect:/campaigns/" + id + "/hamlets/" + unit;
    }
}
