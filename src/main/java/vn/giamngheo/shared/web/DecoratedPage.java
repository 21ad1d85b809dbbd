package vn.giamngheo.shared.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.thymeleaf.templateresource.ITemplateResource;

/**
 * A template that is put into the layout when it is read, once, instead of whenever it is drawn: what stands in its
 * {@code head} follows the layout's, its title goes before the product's name, its {@code main} takes the place of the
 * layout's. A template without {@code layout:decorate} stays as it is.
 */
final class DecoratedPage implements ITemplateResource {

    private static final String DECORATED = "layout:decorate=\"~{layout}\"";
    private static final String CONTENT = "<main layout:fragment=\"content\"";
    private static final Pattern SHAPE = Pattern.compile("\\A<!DOCTYPE html>\\s*<html [^>]*>\\s*<head>(?<head>.*?)</head>\\s*"
            + "<body>\\s*" + CONTENT + "(?<content>.*</main>)\\s*</body>\\s*</html>\\s*\\z", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("\\s*<title th:text=\"(?<text>[^\"]*)\">[^<]*</title>");

    private final ITemplateResource page;
    private final ITemplateResource layout;

    DecoratedPage(ITemplateResource page, ITemplateResource layout) {
        this.page = page;
        this.layout = layout;
    }

    @Override
    public Reader reader() throws IOException {
        String text = read(page);
        return new StringReader(text.contains(DECORATED) ? decorated(text, read(layout)) : text);
    }

    private String decorated(String text, String frame) {
        Matcher parts = SHAPE.matcher(text);
        Matcher title = TITLE.matcher(text);
        Matcher product = TITLE.matcher(frame);
        if (!parts.matches() || !title.find() || !product.find()) {
            throw new IllegalStateException(getDescription() + " has not the shape of a page: head with a title, one main");
        }
        String head = TITLE.matcher(parts.group("head")).replaceFirst("");
        String whole = frame.substring(0, product.start("text")) + "(" + title.group("text") + ") + ' - ' + "
                + frame.substring(product.start("text"));
        int headEnd = whole.indexOf("</head>");
        int content = whole.indexOf(CONTENT);
        int contentEnd = whole.indexOf("</main>", content) + "</main>".length();
        return whole.substring(0, headEnd) + head.strip() + "\n" + whole.substring(headEnd, content) + "<main"
                + parts.group("content") + whole.substring(contentEnd);
    }

    private static String read(ITemplateResource resource) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = resource.reader()) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @Override
    public String getDescription() {
        return page.getDescription();
    }

    @Override
    public String getBaseName() {
        return page.getBaseName();
    }

    @Override
    public boolean exists() {
        return page.exists();
    }

    @Override
    public ITemplateResource relative(String location) {
        return page.relative(location);
    }
}
