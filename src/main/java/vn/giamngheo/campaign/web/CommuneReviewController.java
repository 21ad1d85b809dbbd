package vn.giamngheo.campaign.web;

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
import vn.giamngheo.campaign.CampaignSurveyors;
import vn.giamngheo.campaign.ListOpinions;
import vn.giamngheo.campaign.Reopenings;
import vn.giamngheo.campaign.ReviewLists;
import vn.giamngheo.territory.UnitKey;

/** A commune in a campaign: its list, its surveyors, the draft of the opinion, taking up decided lists. */
@Controller
@RequestMapping("/campaigns/{id}/communes/{unit}")
class CommuneReviewController {

    private final CampaignPages pages;
    private final CampaignSurveyors surveyors;
    private final ReviewLists lists;
    private final ListOpinions opinions;
    private final Reopenings reopenings;

    CommuneReviewController(CampaignPages pages, CampaignSurveyors surveyors, ReviewLists lists,
            ListOpinions opinions, Reopenings reopenings) {
        this.pages = pages;
        this.surveyors = surveyors;
        this.lists = lists;
        this.opinions = opinions;
        this.reopenings = reopenings;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable String unit, Model model) {
        model.addAttribute("communePage", pages.commune(id, UnitKey.of(unit)));
        return "campaign/commune";
    }

    @PostMapping("/surveyors")
    String assign(@PathVariable UUID id, @PathVariable String unit, @RequestParam String hamlet,
            @RequestParam(required = false) List<String> surveyor, RedirectAttributes redirect) {
        surveyors.assign(part(id, unit), UnitKey.of(hamlet), surveyor == null ? List.of() : surveyor);
        return back(id, unit, "campaign.flash.assigned", redirect);
    }

    @PostMapping("/entries")
    String add(@PathVariable UUID id, @PathVariable String unit, @RequestParam String code,
            @RequestParam String reason, RedirectAttributes redirect) {
        lists.add(part(id, unit), code, reason);
        return back(id, unit, "campaign.flash.added", redirect);
    }

    @PostMapping("/entries/removal")
    String remove(@PathVariable UUID id, @PathVariable String unit, @RequestParam String code,
            @RequestParam String removalReason, RedirectAttributes redirect) {
        lists.remove(part(id, unit), code.strip(), removalReason);
        return back(id, unit, "campaign.flash.removed", redirect);
    }

    @PostMapping("/applicants")
    String addApplicants(@PathVariable UUID id, @PathVariable String unit, RedirectAttributes redirect) {
        lists.addApplicants(part(id, unit));
        return back(id, unit, "campaign.flash.applicants", redirect);
    }

    @PostMapping("/opinion-draft")
    String draft(@PathVariable UUID id, @PathVariable String unit, @RequestParam String text,
            RedirectAttributes redirect) {
        opinions.draft(part(id, unit), text);
        return back(id, unit, "campaign.flash.drafted", redirect);
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @PathVariable String unit, @RequestParam String households,
            @RequestParam String reason, RedirectAttributes redirect) {
        reopenings.request(part(id, unit), households, reason);
        return back(id, unit, "campaign.flash.reopeningAsked", redirect);
    }

    @PostMapping("/reopening/settlement")
    String settle(@PathVariable UUID id, @PathVariable String unit, @RequestParam boolean confirmed,
            RedirectAttributes redirect) {
        reopenings.settle(part(id, unit), confirmed);
        return back(id, unit, confirmed ? "campaign.flash.reopened" : "campaign.flash.reopeningRejected", redirect);
    }

    private UUID part(UUID id, String unit) {
        return pages.commune(id, UnitKey.of(unit)).review().id();
    }

    private static String back(UUID id, String unit, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("success", done);
        return "redirect:/campaigns/" + id + "/communes/" + unit;
    }
}
