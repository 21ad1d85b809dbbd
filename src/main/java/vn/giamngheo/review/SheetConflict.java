package vn.giamngheo.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody else saved the sheet since the page was shown.
 *
 * @param assessmentId the assessment
 * @param version its version now, to send with the choices
 * @param headName head of the household
 * @param savedBy full name of the one who saved; null when nobody saved a sheet in this round
 * @param savedAt when, null when nobody saved
 * @param differences where the saved sheet (first) and the one just sent (second) differ
 */
public record SheetConflict(UUID assessmentId, long version, String headName, String savedBy, Instant savedAt,
        List<SheetDifference> differences) {}
