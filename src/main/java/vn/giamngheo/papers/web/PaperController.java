package vn.giamngheo.papers.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.papers.PdfAnswer;

/** Papers as PDF, shown in the browser. */
@Controller
class PaperController {

    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        PaperContent content = papers.read(id);
        return PdfAnswer.of(content.paper(), content.pdf());
    }
}
