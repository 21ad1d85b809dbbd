package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/**
 * One year's box of a certificate.
 *
 * @param year year for which the class holds
 * @param householdClass POOR or NEAR_POOR; null while nobody confirmed
 * @param deprivations numbers of the deprived indicators, such as {@code 1, 9}; empty when none
 * @param confirmedOn day of the chair's signature, null while nobody confirmed
 * @param signerName who signed, null while nobody confirmed
 * @param signerTitle post of the signer, null while nobody confirmed
 * @param paperId page of the boxes as signed then; null for the year of issue and while nobody confirmed
 */
public record YearBox(int year, HouseholdClass householdClass, String deprivations, LocalDate confirmedOn,
        String signerName, String signerTitle, UUID paperId) {

    static YearBox empty(int year) {
        return new YearBox(year, null, "", null, null, null, null);
    }
}
