package vn.giamngheo.papers;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as the answer to a request, shown in the browser and kept by nobody on the way. */
public final class PdfAnswer {

    private PdfAnswer() {}

    /**
     * @param paper a paper
     * @param pdf its bytes
     * @return the answer, with a file name from kind and number
     */
    public static ResponseEntity<byte[]> of(Paper paper, byte[] pdf) {
        return named(paper.kind().resourceName()
                + (paper.number() == null ? "" : "-" + paper.number().replaceAll("[^0-9A-Za-z]+", "-")), pdf);
    }

    /**
     * @param name file name without its ending
     * @param pdf bytes
     * @return the answer
     */
    public static ResponseEntity<byte[]> named(String name, byte[] pdf) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
            .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().noTransform())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename(name.toLowerCase(Locale.ROOT) + ".pdf").build().toString())
            .body(pdf);
    }
}
