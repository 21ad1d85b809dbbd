package vn.giamngheo.recognition;

import java.util.UUID;

import vn.giamngheo.rules.RegimeId;

/**
 * The case that a corrected or withdrawn decision was made in: an application, or a commune's part of a campaign.
 *
 * @param id application or commune's part of a campaign
 * @param regimeId procedure text
 * @param application the application, null for a household that was decided upon within a list
 */
record AmendedCase(UUID id, RegimeId regimeId, Application application) {

    static AmendedCase of(RecognitionDecision decision, StoredApplications stored) {
        if (decision.isOnList()) {
            return new AmendedCase(decision.listCaseId(), decision.listRegimeId(), null);
        }
        Application application = stored.get(decision.applicationId());
        return new AmendedCase(application.id(), application.regimeId(), application);
    }
}
