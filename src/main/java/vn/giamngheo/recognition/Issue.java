package vn.giamngheo.recognition;

import java.time.LocalDate;
import vn.giamngheo.household.HouseholdView;

/**
 * What every paper of a decision is made from.
 *
 * @param application application
 * @param household household on the day of issue
 * @param finding finding of the assessment
 * @param signedOn day of signature
 * @param signer who signs
 */
record Issue(Application application, HouseholdView household, Finding finding, LocalDate signedOn, Signer signer) {}
