package vn.giamngheo.recognition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.recognition.CaseTracking;
import vn.giamngheo.recognition.TrackedCase;
import vn.giamngheo.shared.web.PublicPage;

/** State of a case for whoever holds its receipt: by scanning the receipt, or by typing number and code. No log-in. */
@Controller
class TrackController {

    private final CaseTracking tracking;
    private final PublicPage publicPage;

    TrackController(CaseTracking tracking, PublicPage publicPage) {
        this.tracking = tracking;
        this.publicPage = publicPage;
    }

    @GetMapping("/track")
    String track(@RequestParam(defaultValue = "") String receipt, @RequestParam(defaultValue = "") String code,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!publicPage.admits("track", request, response)) {
            return PublicPage.BUSY;
        }
        model.addAttribute("receipt", receipt);
        if (receipt.isBlank() && code.isBlank()) {
            return "public/track";
        }
        Optional<TrackedCase> found = tracking.find(receipt, code);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknown", true);
            return "public/track";
        }
        model.addAttribute("tracked", found.get());
        return "public/tracked";
    }
}
