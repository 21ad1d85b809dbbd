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

    /** @return block of the chair, or of a deputy who signs in the chair's place */
    Map<String, Object> chair(Signer signer) {
        boolean deputy = signer.title().startsWith(words.label("papers.signer.deputyWord"));
        return block(signer, deputy ? List.of(words.label("papers.signer.forChair"), words.label("papers.signer.deputy"))
                : List.of(words.label("papers.signer.chair")));
    }

    /** @return block of an officer who signs by order of the chair */
    Map<String, Object> byOrder(Signer signer) {
        return block(signer, List.of(words.label("papers.signer.byOrder"), words.upper(signer.title())));
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
