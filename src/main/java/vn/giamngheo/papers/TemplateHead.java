package vn.giamngheo.papers;

import java.time.Instant;
import vn.giamngheo.rules.RegimeId;

/** A version of a paper's text without the text. */
record TemplateHead(PaperKind kind, RegimeId regimeId, int number, TemplateState state, Instant publishedAt) {

    boolean isOpenBeside(TemplateHead other) {
        return kind == other.kind && regimeId == other.regimeId && state != TemplateState.PUBLISHED;
    }
}
