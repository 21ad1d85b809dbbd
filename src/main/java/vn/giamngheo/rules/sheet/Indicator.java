package vn.giamngheo.rules.sheet;

import vn.giamngheo.shared.Mark;

/**
 * One deprivation indicator of part B2.
 *
 * @param code stable code; the form field is {@code dep_} + code
 * @param service basic social service, Vietnamese
 * @param label Vietnamese name
 * @param deprivedWhen when a household is deprived, Vietnamese
 * @param mark how well that threshold is known
 * @param points points of B2 when deprived
 * @param fact fact that decides it; null when only the survey knows
 * @param deprived values of the fact for which the household is deprived
 */
public record Indicator(
        String code,
        String service,
        String label,
        String deprivedWhen,
        Mark mark,
        int points,
        Fact fact,
        FactRange deprived) {

    /** @return name of the form field */
    public String field() {
        return ScoreSheet.DEPRIVATION_FIELD + code;
    }
}
