package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;

import vn.giamngheo.rules.PublishedTables;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.rules.ReviewBatches;
import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * Tells from the first step on that an application cannot be decided yet, since tables of its policy year are not published.
 * The application is taken in all the same: the household has a right to that.
 */
@Service
public class MissingTables {

    private final PublishedTables tables;
    private final ReviewBatches batches;
    private final Regimes regimes;
    private final StoredApplications stored;
    private final Units units;
    private final RefusalMessages messages;
    private final Clock clock;

    MissingTables(PublishedTables tables, ReviewBatches batches, Regimes regimes, StoredApplications stored, Units units,
            RefusalMessages messages, Clock clock) {
        this.tables = tables;
        this.batches = batches;
        this.regimes = regimes;
        this.stored = stored;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param commune ward or commune of the household
     * @param submittedOn day on which the household applies, null for today
     * @return what is missing, in words; null when all is published
     */
    public String onRegistration(UnitKey commune, LocalDate submittedOn) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = submittedOn == null || submittedOn.isAfter(today) ? today : submittedOn;
        LocalDate from = batches.startFor(regimes.inForce(day).id(), day).orElse(day);
        return words(from.getYear(), commune, today);
    }

    /**
     * @param applicationId application
     * @return what is missing, in words; null when all is published, or its result is decided
     */
    public String of(UUID applicationId) {
        Application application = stored.get(applicationId);
        return application.state() == ApplicationState.REGISTERED || application.state() == ApplicationState.RECEIVED
                ? words(application.policyYear(), application.communeKey(), LocalDate.now(clock)) : null;
    }

    private String words(int year, UnitKey commune, LocalDate today) {
        return tables.missing(year, units.get(units.inChargeOn(commune, today)).areaType())
            .map(missing -> messages.text("recognition.missingTables", messages.text(missing), String.valueOf(year)))
            .orElse(null);
    }
}
