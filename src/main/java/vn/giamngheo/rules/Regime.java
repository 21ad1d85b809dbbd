package vn.giamngheo.rules;

import java.time.LocalDate;

import vn.giamngheo.shared.Mark;

/**
 * A procedure text and the days on which it holds.
 *
 * @param id which regime
 * @param validFrom first day
 * @param validTo last day; null while it holds
 * @param villageHeadConfirmationUntil last day on which an application needs the village head's confirmation; null when
 *     it never does (dropped by Circular 14/2018 from 10/11/2018)
 * @param legalBasis procedure texts, in Vietnamese
 * @param mark how well the dates are known
 * @param source where they were read
 */
public record Regime(
        RegimeId id,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate villageHeadConfirmationUntil,
        String legalBasis,
        Mark mark,
        String source) {

    /**
     * @param day a day
     * @return whether the regime holds on it
     */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * @param day day on which the application is handed in
     * @return whether it needs the village head's confirmation
     */
    public boolean villageHeadConfirmationRequired(LocalDate day) {
        return villageHeadConfirmationUntil != null && !day.isAfter(villageHeadConfirmationUntil);
    }
}
