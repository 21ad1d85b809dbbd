package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What the register knows of a household on the day of the survey.
 *
 * @param memberCount number of members, at least 1
 * @param dependants members under 15, over 60 or without labour capacity, each counted once
 * @param pensioners members with a pension
 * @param onlyDependants whether every member is a dependant; then the household's size is not scored
 * @param floorAreaM2 floor area of the dwelling in square metres; null = unknown
 * @param uninsuredAged6OrOver members aged 6 or over without a health insurance card; null = unknown
 */
public record HouseholdFacts(
        int memberCount,
        int dependants,
        int pensioners,
        boolean onlyDependants,
        BigDecimal floorAreaM2,
        Integer uninsuredAged6OrOver) {

    /** Refuses a household without members. */
    public HouseholdFacts {
        if (memberCount < 1) {
            throw new IllegalArgumentException("a household has at least one member");
        }
    }

    /**
     * @param fact a fact
     * @return its value, if known
     */
    public Optional<BigDecimal> value(Fact fact) {
        return switch (fact) {
            case MEMBERS -> Optional.of(BigDecimal.valueOf(memberCount));
            case DEPENDANTS -> Optional.of(BigDecimal.valueOf(dependants));
            case PENSIONERS -> Optional.of(BigDecimal.valueOf(pensioners));
            case FLOOR_AREA_PER_PERSON -> Optional.ofNullable(floorAreaM2)
                    .map(area -> area.divide(BigDecimal.valueOf(memberCount), MathContext.DECIMAL64));
            case UNINSURED_AGED_6_OR_OVER -> Optional.ofNullable(uninsuredAged6OrOver).map(BigDecimal::valueOf);
        };
    }
}
