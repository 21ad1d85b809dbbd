package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What a surveyor entered on the sheet's page.
 *
 * @param assessmentId the assessment
 * @param version version of the assessment that the page showed
 * @param surveyedOn day of the visit, null when not yet entered
 * @param fields answers by form field, as the score sheet names them
 * @param floorAreaM2 floor area of the dwelling in square metres, above 0; null when not measured
 * @param remark remark, may be null
 */
public record SaveSheet(UUID assessmentId, long version, LocalDate surveyedOn, Map<String, String> fields,
        BigDecimal floorAreaM2, String remark) {}
