package vn.giamngheo.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.papers.PaperWords;

/** The block of signature as papers write it (Decree 30/2020, appendix I, on the authority of the signer). */
@Component
class SignerOnPaper {

    private final PaperWords words;

    SignerOnPaper(PaperWords words) {
        this.words = words;
    }

    /** @return block of the chair, of a deputy who signs in the chair's place, or of the one entrusted while the chair is away */
    Map<String, Object> chair(Signer signer) {
        Map<String, Object> values = block(signer, chairLines(signer));
        values.put("behalf", signer.onBehalfOf() == null ? null : behalf(signer));
        return values;
    }

    private List<String> chairLines(Signer signer) {
        if (signer.title().startsWith(words.label("papers.signer.deputyWord"))) {
            return List.of(words.label("papers.signer.forChair"), words.label("papers.signer.deputy"));
        }
        return signer.onBehalfOf() == null ? List.of(words.label("papers.signer.chair"))
                : List.of(words.label("papers.signer.entrusted"), words.upper(signer.title()));
    }

    private String behalf(Signer signer) {
        String absent = signer.onBehalfOf().equals(signer.absentTitle()) ? signer.absentTitle()
                : signer.absentTitle() + " " + signer.onBehalfOf();
        return signer.documentNumber() == null ? words.label("papers.signer.behalf", absent)
                : words.label("papers.signer.behalfByDocument", absent, signer.documentNumber());
    }

    /** @return block of an officer who signs by order of the chair, or of the one who stands in for the officer */
    Map<String, Object> byOrder(Signer signer) {
        Map<String, Object> values = block(signer,
                List.of(words.label("papers.signer.byOrder"), words.upper(signer.title())));
        values.put("behalf", signer.onBehalfOf() == null ? null : behalf(signer));
        return values;
    }

    private static Map<String, Object> block(Signer signer, List<String> lines) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lines", lines);
        values.put("name", signer.fullName());
        values.put("title", signer.title());
        values.put("behalf", null);
        return values;
    }
}
