package vn.giamngheo.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.Units;

/**
 * Makes a PDF from a template, in the letter that Decree 30/2020 asks for (Liberation Serif has the metrics of Times
 * New Roman). Text is composed first (NFC), since decomposed marks would be set beside their letters.
 */
@Component
class PaperRenderer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final String FAMILY = "Liberation Serif";

    private final ISpringTemplateEngine templates;
    private final QrImages qrImages;
    private final Units units;

    PaperRenderer(ISpringTemplateEngine templates, QrImages qrImages, Units units) {
        this.templates = templates;
        this.qrImages = qrImages;
        this.units = units;
    }

    /**
     * @param command what to render
     * @param checkCode code of the public check, null when the kind has none
     * @return the PDF
     */
    byte[] render(IssuePaper command, String checkCode) {
        Map<String, Object> model = new LinkedHashMap<>(command.model());
        AdminUnit unit = units.get(command.unitKey());
        model.put("unitName", unit.name());
        model.put("placeName", unit.name().substring(unit.name().indexOf(' ') + 1));
        model.put("unitPath", units.pathName(command.unitKey()));
        model.put("number", command.number());
        if (checkCode != null) {
            model.put("checkCode", checkCode);
            model.put("checkAddress", qrImages.addressOf(checkCode));
            model.put("qr", qrImages.of(checkCode));
        }
        String html = templates.process("papers/" + command.templateName(), new Context(VIETNAMESE, model));
        return pdf(Normalizer.normalize(html, Normalizer.Form.NFC));
    }

    private static byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(html, null);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.toStream(pdf);
        try {
            builder.run();
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> open("/liberation/LiberationSerif-" + cut + ".ttf"), FAMILY, weight, style, true);
    }

    private static InputStream open(String font) {
        return PaperRenderer.class.getResourceAsStream(font);
    }
}
