package vn.giamngheo.recognition;

import java.time.LocalDate;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Movement;

/**
 * The chair's decision.
 *
 * @param outcome RECOGNISED or REFUSED
 * @param number number of the decision, or of the written reply
 * @param signedOn day of signature
 * @param signedBy user name
 * @param signerName name as written on papers
 * @param signerTitle post of the signer as written on papers
 * @param householdClass class recognised, or class found when refused; null when it could not be found
 * @param reason the rule's reason, or the reason of the refusal
 * @param certificateNumber number of the certificate, null when refused
 * @param formerClass class that the household left, null unless it escaped
 * @param movement how it left poverty or near-poverty, null unless it did
 * @param onBehalfOf whom the signer stood in for, null when he or she holds the post
 */
public record DecisionView(DecisionOutcome outcome, String number, LocalDate signedOn, String signedBy,
        String signerName, String signerTitle, HouseholdClass householdClass, String reason,
        String certificateNumber, HouseholdClass formerClass, Movement movement, String onBehalfOf) {}
