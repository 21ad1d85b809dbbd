package vn.giamngheo.recognition;

import java.time.LocalDate;

/**
 * Write down an application (Appendix 1a of Circular 17/2016; Form 01 of Decision 24/2021).
 *
 * @param householdCode code of the household
 * @param applicantName who applies
 * @param applicantCitizenId citizen's number of the applicant, 9 or 12 digits; null when not shown
 * @param authorisation paper by which somebody outside the household applies for it; null for members
 * @param channel how it came
 * @param hardshipReason hardship named
 * @param hardshipDetail the hardship in words; needed for OTHER
 * @param submittedOn day it was handed in or posted
 * @param villageHeadConfirmed whether it bears the village head's confirmation
 * @param contactEmail where the household wants to be told of the result; null when nowhere
 */
public record RegisterApplication(String householdCode, String applicantName, String applicantCitizenId,
        String authorisation, Channel channel, HardshipReason hardshipReason, String hardshipDetail,
        LocalDate submittedOn, boolean villageHeadConfirmed, String contactEmail) {}
