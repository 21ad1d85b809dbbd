package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision that a household left poverty or near-poverty does not hold any more: it was withdrawn, or its class
 * corrected. Published in the transaction of that later decision, before the class changes.
 *
 * @param decisionId what the decision said about the household
 * @param on first day on which it does not hold
 * @param number number of the later decision
 */
public record EscapeWithdrawn(UUID decisionId, LocalDate on, String number) {}
