package vn.giamngheo.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;

/** Applications for tests, brought to a state by the aggregate's own acts. */
final class AnApplication {

    static final Instant NOW = Instant.parse("2018-09-03T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2018, 9, 3);

    private AnApplication() {}

    static Application registered() {
        var household = new RegisteredHousehold(UUID.randomUUID(), "24169-000123", "Nguyễn Thị Hường",
                new UnitKey("24169.2016"), new UnitKey("24169.T1.2016"));
        var facts = new RegisterApplication(Route.IN_YEAR, "24169-000123", "Nguyễn Thị Hường", null, null, Channel.DIRECT,
                HardshipReason.SERIOUS_ILLNESS, null, TODAY, true, null);
        return new Application(household, RegimeId.R2016, new Applicant("Nguyễn Thị Hường", null, null), facts,
                "clerk.ea-kao", NOW);
    }

    static Application received() {
        Application application = registered();
        application.receive("01/TNHS", TODAY, null, TODAY.plusDays(9), null);
        return application;
    }

    static Application underAssessment() {
        Application application = received();
        application.screened(ScreeningOutcome.REVIEW);
        application.assess(UUID.randomUUID(), TODAY);
        return application;
    }

    static Application drafted() {
        Application application = underAssessment();
        application.drafted();
        return application;
    }
}
