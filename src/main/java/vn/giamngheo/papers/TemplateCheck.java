package vn.giamngheo.papers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Whether a text may become a paper: only the elements, attributes and placeholders that a paper needs, so that a text
 * fetches nothing, runs nothing and shows no value unescaped.
 */
final class TemplateCheck {

    /** Longest text. */
    static final int MOST_CHARACTERS = 60_000;
    /** Shared parts that a text may take in. */
    static final Set<String> PARTS = Set.of("head", "nation", "chair", "code");

    private static final Set<String> ELEMENTS = Set.of("div", "p", "span", "b", "i", "u", "em", "strong", "small", "sup",
            "sub", "br", "hr", "h1", "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "img");
    private static final Set<String> ATTRIBUTES = Set.of("class", "style", "colspan", "rowspan", "alt");
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern
        .compile("[#^/]?\\s*(\\.|[a-zA-Z][a-zA-Z0-9]{0,40}(\\.[a-zA-Z][a-zA-Z0-9]{0,40}){0,3})");
    private static final Pattern PART = Pattern.compile(">\\s*([a-z]+)");
    private static final Pattern UNSAFE_STYLE = Pattern.compile("url|import|expression|content|position|\\\\|/\\*|\\{|@",
            Pattern.CASE_INSENSITIVE);
    private static final String QR = "{{qr}}";

    private static final SAXParserFactory PARSERS = parsers();

    private final String html;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private TemplateCheck(String html) {
        this.html = html;
    }

    /**
     * @param html a text
     * @return what is wrong with it, by line; empty when nothing is
     */
    static List<TemplateProblem> problems(String html) {
        TemplateCheck check = new TemplateCheck(html);
        if (html.isBlank() || html.length() > MOST_CHARACTERS) {
            return List.of(new TemplateProblem(1, "refusal.papers.problem.length", String.valueOf(MOST_CHARACTERS)));
        }
        check.placeholders();
        check.elements();
        return check.problems;
    }

    /**
     * Refuses a filled-in template that could not be drawn: one whose elements do not close with these values, or that has
     * characters which no document may have.
     *
     * @param text a filled-in template
     * @throws IllegalArgumentException when it cannot be read
     */
    static void requireReadable(String text) {
        try {
            read(text, new DefaultHandler());
        }
        catch (SAXException unreadable) {
            throw new IllegalArgumentException("a paper's text cannot be read", unreadable);
        }
    }

    private static void read(String html, DefaultHandler handler) throws SAXException {
        try {
            parser().parse(new InputSource(new StringReader("<text>" + html + "</text>")), handler);
        }
        catch (ParserConfigurationException unusable) {
            throw new IllegalStateException(unusable);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One after the other, since the factory need not be safe to share. */
    private static synchronized SAXParser parser() throws ParserConfigurationException, SAXException {
        return PARSERS.newSAXParser();
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        }
        catch (ParserConfigurationException | SAXException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private void placeholders() {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String inner = tag.group(1).strip();
            int line = lineAt(tag.start());
            Matcher part = PART.matcher(inner);
            if (inner.startsWith("{") || inner.startsWith("&")) {
                problems.add(new TemplateProblem(line, "refusal.papers.problem.unescaped", tag.group()));
            }
            else if (part.matches()) {
                if (!PARTS.contains(part.group(1))) {
                    problems.add(new TemplateProblem(line, "refusal.papers.problem.unknownPart", part.group(1)));
                }
            }
            else if (!inner.startsWith("!") && !NAME.matcher(inner).matches()) {
                problems.add(new TemplateProblem(line, "refusal.papers.problem.placeholder", tag.group()));
            }
        }
        int open = TAG.matcher(html).replaceAll("").indexOf("{{");
        if (open >= 0) {
            problems.add(new TemplateProblem(lineAt(html.lastIndexOf("{{")), "refusal.papers.problem.placeholder", "{{"));
        }
    }

    private int lineAt(int index) {
        return 1 + (int) html.substring(0, index).chars().filter(each -> each == '\n').count();
    }

    private void elements() {
        try {
            read(html, new Elements());
        }
        catch (SAXParseException malformed) {
            problems.add(new TemplateProblem(malformed.getLineNumber(), "refusal.papers.problem.malformed",
                    malformed.getMessage()));
        }
        catch (SAXException unreadable) {
            problems.add(new TemplateProblem(1, "refusal.papers.problem.malformed", unreadable.getMessage()));
        }
    }

    /** Looks at every element and attribute on its line. */
    private final class Elements extends DefaultHandler {

        private Locator locator;
        private int depth;

        @Override
        public void setDocumentLocator(Locator given) {
            this.locator = given;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (depth++ == 0) {
                return;
            }
            if (!ELEMENTS.contains(name)) {
                refuse("refusal.papers.problem.element", "<" + name + ">");
                return;
            }
            for (int at = 0; at < attributes.getLength(); at++) {
                attribute(name, attributes.getQName(at), attributes.getValue(at));
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            depth--;
        }

        @Override
        public void processingInstruction(String target, String data) {
            refuse("refusal.papers.problem.element", "<?" + target + "?>");
        }

        private void attribute(String element, String name, String value) {
            if (name.equals("src") && element.equals("img")) {
                if (!value.equals(QR)) {
                    refuse("refusal.papers.problem.image", value);
                }
            }
            else if (!ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))) {
                refuse("refusal.papers.problem.attribute", name);
            }
            else if (name.equals("style") && UNSAFE_STYLE.matcher(value).find()) {
                refuse("refusal.papers.problem.style", value);
            }
        }

        private void refuse(String key, String detail) {
            problems.add(new TemplateProblem(locator.getLineNumber(), key, detail));
        }
    }
}
