package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.shared.NotPermitted;

/** Nobody decides on the own household or that of a relative. */
@Service
public class KinDuties {

    private final StoredApplications applications;
    private final Kinships kinships;

    KinDuties(StoredApplications applications, Kinships kinships) {
        this.applications = applications;
        this.kinships = kinships;
    }

    /**
     * Returns when this person may decide.
     *
     * @param applicationId application
     * @param username user name
     * @throws NotPermitted when he or she is a member of the household, or declared it to be that of relatives
     */
    @Transactional(readOnly = true)
    public void check(UUID applicationId, String username) {
        kinships.requireNotKin(username, applications.get(applicationId).householdId());
    }
}
