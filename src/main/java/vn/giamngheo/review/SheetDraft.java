package vn.giamngheo.review;

import java.time.Instant;
import java.util.Map;

/**
 * What a surveyor has on the sheet's page and has not saved.
 *
 * @param baseVersion version of the assessment it started from
 * @param version its own version, from 1
 * @param fields form fields as typed
 * @param savedAt when
 * @param elsewhere whether another device saved it meanwhile, so that what was just sent was not taken over
 */
public record SheetDraft(long baseVersion, int version, Map<String, String> fields, Instant savedAt,
        boolean elsewhere) {}
