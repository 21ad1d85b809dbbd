package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.shared.text.VietnameseText;

/** Which totals lie so close to a cut-off that a second surveyor looks: reference data that process owners keep. */
@Service
public class SecondLookBands {

    private static final int LONGEST_SOURCE = 300;

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    SecondLookBands(JdbcClient jdbc, ReferenceMemory memory, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** @return the bands as they are now, for one classification or those of a whole list */
    @Transactional(readOnly = true)
    public Known now() {
        return memory.remember(Known.class,
                () -> new Known(List.copyOf(jdbc.sql("SELECT * FROM second_look_band").query(SecondLookBands::band).list())));
    }

    /**
     * Bands at one moment.
     *
     * @param bands all of them
     */
    public record Known(List<SecondLookBand> bands) {

        /**
         * @param standard standard
         * @param area area type
         * @param route kind of case
         * @param b1 points that estimate income
         * @param b2 points of deprivation
         * @return whether the totals lie in a band
         */
        public boolean cover(StandardId standard, AreaType area, Route route, int b1, int b2) {
            return bands.stream().anyMatch(band -> band.standardId() == standard && band.areaType() == area
                    && band.covers(route, b1, b2));
        }
    }

    /**
     * @return all bands, by standard and area
     * @throws NotPermitted for anybody but process owners
     */
    @Transactional(readOnly = true)
    public List<SecondLookBand> all() {
        requireOwner();
        return jdbc.sql("SELECT * FROM second_look_band ORDER BY standard_id, area_type, b1_from, id")
            .query(SecondLookBands::band).list();
    }

    /**
     * Changes a band; it is marked as assumed from then on. Cases that were classified before keep their way.
     *
     * @param command new bounds
     * @throws NotPermitted for anybody but process owners
     * @throws InvalidInput when the bounds are upside down or half given, or the source is missing
     * @throws Conflict when somebody changed it since the page was shown
     */
    @Transactional
    public void change(ChangeBand command) {
        requireOwner();
        SecondLookBand before = jdbc.sql("SELECT * FROM second_look_band WHERE id = :id FOR UPDATE")
            .param("id", command.id()).query(SecondLookBands::band).optional()
            .orElseThrow(() -> new NotFound("refusal.review.unknownBand"));
        String source = VietnameseText.tidy(command.source());
        check(command, source);
        if (before.version() != command.version()) {
            throw new Conflict("refusal.review.changedMeanwhile");
        }
        SecondLookBand after = new SecondLookBand(before.id(), before.standardId(), before.areaType(), command.b1From(),
                command.b1To(), command.b2From(), command.b2To(), command.routes(), Mark.ASSUMED, source, before.version() + 1);
        jdbc.sql("""
                UPDATE second_look_band SET b1_from = :b1From, b1_to = :b1To, b2_from = :b2From, b2_to = :b2To,
                    routes = :routes, mark = :mark, source = :source, version = :version WHERE id = :id""")
            .param("b1From", after.b1From()).param("b1To", after.b1To()).param("b2From", after.b2From())
            .param("b2To", after.b2To()).param("routes", names(after.routes())).param("mark", after.mark().name()).param("source", after.source())
            .param("version", after.version()).param("id", after.id()).update();
        events.publishEvent(new AuditedEvent("secondLookBand.changed", "SecondLookBand", String.valueOf(after.id()), null,
                null, null, values(before), values(after), source));
    }

    private static void check(ChangeBand command, String source) {
        boolean upsideDown = command.b1From() < 0 || command.b1From() > command.b1To();
        boolean halfGiven = (command.b2From() == null) != (command.b2To() == null);
        if (upsideDown || halfGiven || command.b2From() != null
                && (command.b2From() < 0 || command.b2From() > command.b2To())) {
            throw new InvalidInput("refusal.review.bandUpsideDown");
        }
        if (command.routes().isEmpty()) {
            throw new InvalidInput("refusal.review.bandWithoutRoute");
        }
        if (source == null || source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new InvalidInput("refusal.review.bandSource", LONGEST_SOURCE);
        }
    }

    private void requireOwner() {
        if (!currentActor.get().holds(Role.PROCESS_OWNER)) {
            throw new NotPermitted("refusal.review.bandsForOwners");
        }
    }

    private static Map<String, Object> values(SecondLookBand band) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("standardId", band.standardId().name());
        values.put("areaType", band.areaType().name());
        values.put("b1From", band.b1From());
        values.put("b1To", band.b1To());
        values.put("b2From", band.b2From());
        values.put("b2To", band.b2To());
        values.put("routes", names(band.routes()));
        return values;
    }

    private static String names(Set<Route> routes) {
        return routes.stream().sorted().map(Route::name).collect(Collectors.joining(","));
    }

    private static SecondLookBand band(ResultSet row, int number) throws SQLException {
        return new SecondLookBand(row.getInt("id"), StandardId.valueOf(row.getString("standard_id")),
                AreaType.valueOf(row.getString("area_type")), row.getInt("b1_from"), row.getInt("b1_to"),
                row.getObject("b2_from", Integer.class), row.getObject("b2_to", Integer.class), routes(row.getString("routes")),
                Mark.valueOf(row.getString("mark")), row.getString("source"), row.getInt("version"));
    }

    private static Set<Route> routes(String names) {
        return Stream.of(names.split(",")).map(Route::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
