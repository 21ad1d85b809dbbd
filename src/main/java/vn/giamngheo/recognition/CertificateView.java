package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/**
 * A certificate with its years.
 *
 * @param id certificate
 * @param number its number
 * @param householdClass class it certifies
 * @param issuedOn day of issue
 * @param withdrawnOn first day on which it no longer holds, null while it holds
 * @param paperId the paper
 * @param years boxes of its years, from the year of issue
 * @param confirmable year that the one who looks may confirm now, null when there is none
 */
public record CertificateView(UUID id, String number, HouseholdClass householdClass, LocalDate issuedOn,
        LocalDate withdrawnOn, UUID paperId, List<YearBox> years, Integer confirmable) {}
