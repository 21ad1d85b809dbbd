package vn.giamngheo.papers;

import java.time.Instant;
import vn.giamngheo.rules.RegimeId;

/**
 * A paper's text in the list.
 *
 * @param kind kind of paper
 * @param regimeId procedure text
 * @param formCode code of the official form, null when there is none
 * @param number version in force
 * @param publishedAt when it was published
 * @param open state of the version being worked on, null when there is none
 */
public record TemplateRow(PaperKind kind, RegimeId regimeId, String formCode, int number, Instant publishedAt,
        TemplateState open) {}
