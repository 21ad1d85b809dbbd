package vn.giamngheo.campaign;

import java.util.List;
import java.util.UUID;

/**
 * Which sheets somebody takes out as a file.
 *
 * @param caseId commune's part of the campaign
 * @param assessments assessments in the order of the list
 * @param surveyor user name of the surveyor who takes them, null for an office of the commune
 * @param fileName name of the file
 */
public record SheetsTaken(UUID caseId, List<UUID> assessments, String surveyor, String fileName) {}
