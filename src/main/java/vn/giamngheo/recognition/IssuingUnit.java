package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** In whose name papers of a case go out: the ward or commune it was opened in, or the one that took its place. */
@Component
class IssuingUnit {

    private final Units units;
    private final Clock clock;

    IssuingUnit(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    UnitKey today(UnitKey openedIn) {
        return units.inChargeOn(openedIn, LocalDate.now(clock));
    }
}
