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
import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.campaign.PlanCampaign;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;

/** Campaigns, and the board of one. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {

    private final CampaignPages pages;
    private final CampaignPlanning planning;

    CampaignController(CampaignPages pages, CampaignPlanning planning) {
        this.pages = pages;
        this.planning = planning;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("campaigns", pages.all());
        model.addAttribute("mayPlan", !planning.plannable().isEmpty());
        return "campaign/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        List<AdminUnit> communes = planning.plannable();
        if (communes.isEmpty()) {
            throw new NotPermitted("refusal.campaign.mayNotPlan");
        }
        model.addAttribute("communes", communes);
        return "campaign/new";
    }

    @PostMapping("/new")
    String plan(@RequestParam(required = false) List<String> communes, RedirectAttributes redirect) {
        if (communes == null || communes.isEmpty()) {
            throw new InvalidInput("refusal.campaign.communesUnknown");
        }
        UUID id = planning.plan(new PlanCampaign(communes.stream().map(UnitKey::of).toList()));
        redirect.addFlashAttribute("success", "campaign.flash.planned");
        return "redirect:/campaigns/" + id;
    }

    @GetMapping("/{id}")
    String board(@PathVariable UUID id, Model model) {
        model.addAttribute("campaignPage", pages.campaign(id));
        return "campaign/board";
    }
}
