package vn.giamngheo.papers.web;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.Papers;

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
        String fileName = content.paper().kind().name().toLowerCase().replace('_', '-') + "-"
                + content.paper().number().replaceAll("[^0-9A-Za-z]+", "-") + ".pdf";
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().noTransform())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName).build().toString())
            .body(content.pdf());
    }
}
