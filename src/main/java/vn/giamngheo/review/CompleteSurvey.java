package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The survey or re-check step is done.
 *
 * @param assessmentId the assessment
 * @param surveyedOn day of the visit
 * @param sheetEntry where the sheet comes from
 * @param fields answers by form field; matter only when the sheet comes with them
 * @param remark remark, null keeps that of the sheet
 */
public record CompleteSurvey(UUID assessmentId, LocalDate surveyedOn, SheetEntry sheetEntry,
        Map<String, Object> fields, String remark) {}
