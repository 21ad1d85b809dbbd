package vn.giamngheo.recognition;

import java.time.LocalDate;
import vn.giamngheo.household.StatusView;

/**
 * What a correction or withdrawal is made from.
 *
 * @param amendment correction or withdrawal
 * @param decision decision it is about
 * @param application application that was decided
 * @param signer who signs
 * @param signedOn day of signature
 * @param standing class that stood until then
 */
record Signing(DecisionAmendment amendment, RecognitionDecision decision, Application application, Signer signer,
        LocalDate signedOn, StatusView standing) {}
