package vn.giamngheo.review.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.giamngheo.review.PostedLists;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.web.PublicPage;

/** Posted lists for everybody, during their posting only. No log-in. */
@Controller
@RequestMapping("/posted")
class PostedListController {

    private final PostedLists lists;
    private final PublicPage publicPage;

    PostedListController(PostedLists lists, PublicPage publicPage) {
        this.lists = lists;
        this.publicPage = publicPage;
    }

    @GetMapping
    String communes(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!publicPage.admits("posted", request, response)) {
            return PublicPage.BUSY;
        }
        model.addAttribute("communes", lists.communes());
        return "public/posted";
    }

    @GetMapping("/{commune}")
    String list(@PathVariable String commune, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!publicPage.admits("posted", request, response)) {
            return PublicPage.BUSY;
        }
        try {
            model.addAttribute("posted", lists.of(commune));
        }
        catch (NotFound unknown) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknown", true);
            model.addAttribute("communes", lists.communes());
            return "public/posted";
        }
        return "public/posted-list";
    }
}
