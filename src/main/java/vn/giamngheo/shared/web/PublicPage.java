package vn.giamngheo.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What pages without a log-in have in common: kept by nobody, listed by no search engine, not to be tried in bulk. */
@Component
public class PublicPage {

    /** View for those who ask too often. */
    public static final String BUSY = "public/busy";

    private final PublicRate rate;

    PublicPage(PublicRate rate) {
        this.rate = rate;
    }

    /**
     * Sets the headers of a public page, and the status 429 when it is asked for too often.
     *
     * @param page name of the page
     * @param request request
     * @param response its answer
     * @return whether the page may be shown; otherwise {@link #BUSY} is
     */
    public boolean admits(String page, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (rate.admits(page, request.getRemoteAddr())) {
            return true;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        return false;
    }
}
