package vn.giamngheo.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giamngheo.papers.PaperCheck;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.shared.web.PublicPage;

/** Public check of a certificate: by scanning its QR code, or by typing the code. No log-in. */
@Controller
class CheckController {

    private final Papers papers;
    private final PublicPage publicPage;

    CheckController(Papers papers, PublicPage publicPage) {
        this.papers = papers;
        this.publicPage = publicPage;
    }

    @GetMapping("/check")
    String enter(@RequestParam(required = false) String code) {
        return code == null || code.isBlank() ? "check/enter"
                : "redirect:" + UriComponentsBuilder.fromPath("/check/{code}").build(code.strip()).toASCIIString();
    }

    @GetMapping("/check/{code}")
    String check(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!publicPage.admits("check", request, response)) {
            return PublicPage.BUSY;
        }
        PaperCheck result = papers.check(code);
        if (result.standing() == PaperCheck.Standing.UNKNOWN) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("code", code);
        model.addAttribute("result", result);
        return "check/result";
    }
}
