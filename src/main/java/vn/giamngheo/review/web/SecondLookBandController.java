package vn.giamngheo.review.web;

import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.giamngheo.review.ChangeBand;
import vn.giamngheo.review.SecondLookBands;
import vn.giamngheo.rules.Route;

/** Process owners keep the bands around the cut-offs. */
@Controller
@RequestMapping("/second-look-bands")
class SecondLookBandController {

    private final SecondLookBands bands;

    SecondLookBandController(SecondLookBands bands) {
        this.bands = bands;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("bands", bands.all());
        model.addAttribute("routes", Route.values());
        return "review/bands";
    }

    @PostMapping("/{id}")
    String change(@PathVariable int id, @RequestParam int version, @RequestParam int b1From, @RequestParam int b1To,
            @RequestParam(required = false) Integer b2From, @RequestParam(required = false) Integer b2To,
            @RequestParam(required = false) Set<Route> routes, @RequestParam String source,
            RedirectAttributes redirect) {
        bands.change(new ChangeBand(id, version, b1From, b1To, b2From, b2To, routes == null ? Set.of() : routes,
                source));
        redirect.addFlashAttribute("success", "review.bands.saved");
        return "redirect:/second-look-bands";
    }
}
