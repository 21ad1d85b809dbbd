package vn.giamngheo.recognition;

import java.time.LocalDate;
import vn.giamngheo.household.StatusView;

/**
 * What a correction or withdrawal is made from.
 *
 * @param amendment correction or withdrawal
 * @param decision decision it is about
 * @param amendedCase case that the decision was made in
 * @param signer who signs
 * @param signedOn day of signature
 * @param firstDay first day of a class that changes with it: the day of signature, or that of the entry of a list that begins
 *     on it or later
 * @param standing class that stood until then
 */
record Signing(DecisionAmendment amendment, RecognitionDecision decision, AmendedCase amendedCase, Signer signer,
        LocalDate signedOn, LocalDate firstDay, StatusView standing) {}
