package vn.giamngheo.recognition;

import java.time.LocalDate;

import vn.giamngheo.rules.Route;

/**
 * Write down an application (Appendices 1a and 1b of Circular 17/2016; Forms 01 and 04 of Decision 24/2021).
 *
 * @param route IN_YEAR to be recognised as poor or near-poor, ESCAPE to leave the list
 * @param householdCode code of the household
 * @param applicantName who applies
 * @param applicantCitizenId citizen's number of the applicant, 9 or 12 digits; null when not shown
 * @param authorisation paper by which somebody outside the household applies for it; null for members
 * @param channel how it came
 * @param hardshipReason hardship named; null on the route ESCAPE
 * @param hardshipDetail the hardship in words, needed for OTHER; on the route ESCAPE why the household asks to leave the list
 * @param submittedOn day it was handed in or posted
 * @param villageHeadConfirmed whether it bears the village head's confirmation
 * @param contactEmail where the household wants to be told of the result; null when nowhere
 */
public record RegisterApplication(Route route, String householdCode, String applicantName, String applicantCitizenId,
        String authorisation, Channel channel, HardshipReason hardshipReason, String hardshipDetail,
        LocalDate submittedOn, boolean villageHeadConfirmed, String contactEmail) {}
