package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.territory.UnitKey;

/** Households with an open application for recognition that passed the quick sheet (Phieu A), for the list of the annual review. */
@Service
public class Applicants {

    private static final Set<ApplicationState> IN_SCOPE = EnumSet.of(ApplicationState.SCREENED,
            ApplicationState.ASSESSING, ApplicationState.DRAFTED);

    private final Applications applications;

    Applicants(Applications applications) {
        this.applications = applications;
    }

    /**
     * @param commune ward or commune
     * @param from first day of submission
     * @param to last day of submission
     * @return households whose application of these days is in the scope of the review and not decided yet
     */
    @Transactional(readOnly = true)
    public List<UUID> inScope(UnitKey commune, LocalDate from, LocalDate to) {
        return applications.householdsOf(commune, from, to, IN_SCOPE);
    }
}
