package vn.giamngheo.papers;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.Units;

/**
 * Makes a PDF in two parts: a template and its values become a text, which says all that the paper says; a text is drawn, in
 * the letter that Decree 30/2020 asks for, as often as needed with the same words. They are composed (NFC), since decomposed
 * marks would be set beside their letters. Nothing is fetched: neither templates nor values reach files or the network.
 */
@Component
class PaperRenderer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    /** Stands before the address that a code leads to, as long as the code is not drawn. */
    private static final String CODE = "qr:";
    private static final Pattern CODE_SOURCE = Pattern.compile("src\\s*=\\s*([\"'])" + CODE + "(.*?)\\1");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final QrImages qrImages;
    private final Units units;
    private final PaperFonts fonts;
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();
    private final Map<String, String> resources = new ConcurrentHashMap<>();
    private final Map<String, Template> texts = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler().withCollector(new PlainValues())
        .withLoader(part -> new StringReader(resource("parts/" + part + ".html"))).emptyStringIsFalse(true);

    PaperRenderer(QrImages qrImages, Units units, PaperFonts fonts) {
        this.qrImages = qrImages;
        this.units = units;
        this.fonts = fonts;
    }

    /**
     * Fills a template in.
     *
     * @param html the template
     * @param command what to say
     * @param form official form behind the paper, empty when there is none
     * @param code code printed on it, null when the kind has none
     * @return the text (HTML, NFC), to be drawn by {@link #draw}
     * @throws IllegalArgumentException when it cannot be drawn with these values
     */
    String text(String html, IssuePaper command, Optional<PaperForm> form, String code) {
        Map<String, Object> model = new LinkedHashMap<>(command.model());
        AdminUnit unit = units.get(command.unitKey());
        model.put("unitName", unit.name());
        model.put("unitNameUpper", unit.name().toUpperCase(VIETNAMESE));
        model.put("unitNameLower", unit.name().substring(0, 1).toLowerCase(VIETNAMESE) + unit.name().substring(1));
        model.put("placeName", unit.name().substring(unit.name().indexOf(' ') + 1));
        model.put("unitPath", units.pathName(command.unitKey()));
        model.put("number", command.number());
        model.put("form", form.map(PaperForm::values).orElse(null));
        model.put("checkCode", code);
        String address = code == null ? null : command.kind().codeUse() == PaperKind.CodeUse.TRACK
                ? qrImages.trackingAddressOf(command.number(), code) : qrImages.addressOf(code);
        model.put("checkAddress", address);
        model.put("qr", address == null ? null : CODE + address);
        String text = composed(texts.computeIfAbsent(html, published -> compiler.defaultValue("").compile(published)).execute(model));
        TemplateCheck.requireReadable(text);
        return text;
    }

    /**
     * Draws a text; asks nobody, so on any thread.
     *
     * @param text a filled-in template
     * @return the PDF
     */
    byte[] draw(String text) {
        String html = "<html lang=\"vi\"><head><meta charset=\"utf-8\"/><style>" + resource("parts/paper.css")
                + "</style></head><body>" + withCodes(text) + "</body></html>";
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics);
        builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document).toStream(pdf);
            fonts.with(document, builder, builder::run);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pdf.toByteArray();
    }

    /**
     * Renders with made-up values, all of which have to be known.
     *
     * @param html the template
     * @param sample values
     * @return the PDF
     * @throws TemplateFailure when a placeholder names no value, or the template cannot be read
     */
    byte[] preview(String html, Map<String, Object> sample) {
        Map<String, Object> model = new LinkedHashMap<>(sample);
        if (model.get("checkAddress") instanceof String address) {
            model.put("qr", CODE + address);
        }
        try {
            return draw(composed(compiler.nullValue("").strictSections(true).compile(html).execute(model)));
        }
        catch (MustacheException.Context unknown) {
            throw new TemplateFailure(new TemplateProblem(Math.max(1, unknown.lineNo), "refusal.papers.problem.unknownName",
                    unknown.key));
        }
        catch (MustacheException unreadable) {
            throw new TemplateFailure(new TemplateProblem(lineIn(unreadable.getMessage()), "refusal.papers.problem.sections",
                    unreadable.getMessage()));
        }
    }

    /** @return a shipped file below {@code papers/} */
    String resource(String name) {
        return resources.computeIfAbsent(name, wanted -> {
            try (InputStream file = PaperRenderer.class.getResourceAsStream("/papers/" + wanted)) {
                if (file == null) {
                    throw new IllegalArgumentException("no file papers/" + wanted);
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            }
            catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static int lineIn(String message) {
        Matcher line = LINE.matcher(String.valueOf(message));
        return line.find() ? Integer.parseInt(line.group(1)) : 1;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A value cannot look like such a source: its quotation marks are escaped. */
    private String withCodes(String text) {
        return CODE_SOURCE.matcher(text).replaceAll(found -> "src=\"" + qrImages.of(HtmlUtils.htmlUnescape(found.group(2)))
                + "\"");
    }
}
