package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** Households with an open application for recognition that passed the quick sheet (Phieu A), for the list of the annual review. */
@Service
public class Applicants {

    private static final Set<ApplicationState> IN_SCOPE = EnumSet.of(ApplicationState.SCREENED,
            ApplicationState.ASSESSING, ApplicationState.DRAFTED);

    private final Applications applications;
    private final Units units;
    private final Clock clock;

    Applicants(Applications applications, Units units, Clock clock) {
        this.applications = applications;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param commune ward or commune
     * @param from first day of submission
     * @param to last day of submission
     * @return households whose application of these days is in the scope of the review and not decided yet
     */
    @Transactional(readOnly = true)
    public List<UUID> inScope(UnitKey commune, LocalDate from, LocalDate to) {
        List<UnitKey> communes = units.answeredForBy(commune, LocalDate.now(clock)).stream()
            .filter(unit -> unit.level() == UnitLevel.COMMUNE).map(AdminUnit::key).toList();
        return applications.householdsOf(communes, from, to, IN_SCOPE);
    }
}
