package vn.giamngheo.kinship;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.ClosingCheck;

/** Nobody takes the own household or that of a relative off the register. */
@Component
@Order(10)
class KinOfClosed implements ClosingCheck {

    private final Kinships kinships;

    KinOfClosed(Kinships kinships) {
        this.kinships = kinships;
    }

    @Override
    public void check(UUID householdId, String username) {
        kinships.requireNotKin(username, householdId);
    }
}
