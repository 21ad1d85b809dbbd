package vn.giamngheo.papers;

import java.time.Instant;
import java.util.UUID;
import vn.giamngheo.rules.RegimeId;

/**
 * One version of a paper's text.
 *
 * @param id version
 * @param kind kind of paper
 * @param regimeId procedure text it is for
 * @param number 1 for the shipped one, counted on
 * @param html the text
 * @param note what was changed and why
 * @param state how far it has come
 * @param writtenBy user name of the last writer
 * @param writtenAt when it was last written
 * @param proposedBy user name, null unless proposed
 * @param proposedAt when, null unless proposed
 * @param publishedBy user name, null before
 * @param publishedAt when, null before
 * @param returnReason why it was sent back, null otherwise
 */
public record TemplateView(UUID id, PaperKind kind, RegimeId regimeId, int number, String html, String note,
        TemplateState state, String writtenBy, Instant writtenAt, String proposedBy, Instant proposedAt,
        String publishedBy, Instant publishedAt, String returnReason) {

    /** @return whether it may be written in */
    public boolean draft() {
        return state == TemplateState.DRAFT;
    }

    /** @return whether it waits for a second owner */
    public boolean proposed() {
        return state == TemplateState.PROPOSED;
    }

    /** @return whether it is in force or was */
    public boolean issued() {
        return state == TemplateState.PUBLISHED || state == TemplateState.REPLACED;
    }
}
