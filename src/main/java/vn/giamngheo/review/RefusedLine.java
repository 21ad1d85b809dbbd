package vn.giamngheo.review;

import java.util.UUID;

/**
 * A line of a file that is not imported.
 *
 * @param worksheet name of the worksheet
 * @param line line in it
 * @param outcome CONFLICT or FAULTY
 * @param assessmentId its assessment, null when it has none
 * @param householdCode number in the register
 * @param headName head of the household
 * @param problem why it is not imported
 */
public record RefusedLine(String worksheet, int line, FileOutcome outcome, UUID assessmentId, String householdCode,
        String headName, String problem) {}
