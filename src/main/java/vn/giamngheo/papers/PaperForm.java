package vn.giamngheo.papers;

import java.util.Map;
import vn.giamngheo.shared.Mark;

/**
 * Official form behind a paper.
 *
 * @param code code printed in its corner
 * @param title its name
 * @param basis text that prescribes it
 * @param mark how well that is known
 */
record PaperForm(String code, String title, String basis, Mark mark) {

    Map<String, Object> values() {
        return Map.of("code", code, "title", title, "basis", basis, "unverified", mark != Mark.VERIFIED);
    }
}
