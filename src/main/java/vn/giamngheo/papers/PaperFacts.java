package vn.giamngheo.papers;

import java.time.LocalDate;
import vn.giamngheo.rules.HouseholdClass;

/**
 * What the public check page tells about a paper; no more than a posted list tells, so never an identity number.
 *
 * @param headName head of the household
 * @param householdClass class that the paper certifies
 * @param signedOn day of signature
 */
public record PaperFacts(String headName, HouseholdClass householdClass, LocalDate signedOn) {}
