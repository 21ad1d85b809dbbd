package vn.giamngheo.loan;

import java.time.LocalDate;

/**
 * What asking a household found.
 *
 * @param outcome need and eligibility
 * @param recordedOn day it was asked
 * @param organisation who will guide it; null unless needed
 * @param purpose what the loan is for; null unless needed
 * @param requestedAmount whole dong; null unless needed
 * @param reason why not; null when needed
 */
public record RecordNeed(NeedAnswer outcome, LocalDate recordedOn, Organisation organisation, String purpose,
        Long requestedAmount, String reason) {}
