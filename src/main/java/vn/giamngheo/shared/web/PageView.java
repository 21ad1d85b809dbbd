package vn.giamngheo.shared.web;

import java.io.CharArrayWriter;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.thymeleaf.spring6.view.ThymeleafView;

/** A view that is drawn as a whole, then ends the reading of its page, then goes out. */
public class PageView extends ThymeleafView {

    @Override
    protected void renderFragment(Set<String> selectors, Map<String, ?> model, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        if (!(request.getAttribute(PageReading.ATTRIBUTE) instanceof PageReading reading) || !reading.isOpen()) {
            super.renderFragment(selectors, model, request, response);
            return;
        }
        Drawn drawn = new Drawn(response);
        super.renderFragment(selectors, model, request, drawn);
        reading.end();
        drawn.characters.writeTo(response.getWriter());
    }

    private static final class Drawn extends HttpServletResponseWrapper {

        private static final int USUAL_LENGTH = 16 * 1024;

        private final CharArrayWriter characters = new CharArrayWriter(USUAL_LENGTH);
        private final PrintWriter writer = new PrintWriter(characters);

        Drawn(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            // nothing goes out before the end
        }
    }
}
