package vn.giamngheo.review;

import java.util.Map;
import java.util.UUID;

/**
 * Keep what is on the sheet's page now.
 *
 * @param assessmentId the assessment
 * @param baseVersion version of the assessment that the page started from
 * @param draftVersion version of the draft that the page knows, 0 before the first
 * @param keepMine whether this page's content shall stand even where another device saved meanwhile
 * @param fields all form fields as typed, right or wrong
 */
public record SaveDraft(UUID assessmentId, long baseVersion, int draftVersion, boolean keepMine,
        Map<String, String> fields) {}
