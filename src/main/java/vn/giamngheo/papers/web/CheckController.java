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

/** Public check of a certificate: by scanning its QR code, or by typing the code. No log-in. */
@Controller
class CheckController {

    private final Papers papers;
    private final CheckRate rate;

    CheckController(Papers papers, CheckRate rate) {
        this.papers = papers;
        this.rate = rate;
    }

    @GetMapping("/check")
    String enter(@RequestParam(required = false) String code) {
        return code == null || code.isBlank() ? "check/enter"
                : "redirect:" + UriComponentsBuilder.fromPath("/check/{code}").build(code.strip()).toASCIIString();
    }

    @GetMapping("/check/{code}")
    String check(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!rate.admits(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return "check/busy";
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
