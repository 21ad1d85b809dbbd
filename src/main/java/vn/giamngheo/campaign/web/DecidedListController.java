package vn.giamngheo.campaign.web;

import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.giamngheo.campaign.DecidedLists;

/** Papers of a decided list: how far they are, and all of them in one file. */
@Controller
@RequestMapping("/campaigns/decisions/{decision}")
class DecidedListController {

    private final DecidedLists decided;

    DecidedListController(DecidedLists decided) {
        this.decided = decided;
    }

    @GetMapping("/progress")
    String progress(@PathVariable UUID decision, Model model) {
        model.addAttribute("decisionId", decision);
        model.addAttribute("papers", decided.progress(decision));
        return "campaign/papers :: progress";
    }

    @GetMapping(path = "/papers.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> papers(@PathVariable UUID decision) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename("giay-to-" + decision + ".pdf").build().toString())
            .body(decided.papers(decision));
    }
}
