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
        BigDecimal floorAreaM2, String remark) {

    /** What may be typed as a floor area: nothing, or square metres above 0 with at most two decimals. */
    public static final String FLOOR_AREA = "|0*[1-9][0-9]{0,4}([.,][0-9]{1,2})?|0+[.,](0[1-9]|[1-9][0-9]?)";
    /** Most characters of a remark. */
    public static final int LONGEST_REMARK = 2000;

    static final String SURVEYED_ON = "surveyedOn";
    static final String FLOOR_AREA_FIELD = "floorArea";
    static final String REMARK = "remark";

    /**
     * @param typed as {@link #FLOOR_AREA} allows, may be null
     * @return square metres, null for nothing
     */
    public static BigDecimal floorArea(String typed) {
        return typed == null || typed.isBlank() ? null : new BigDecimal(typed.replace(',', '.'));
    }
}
