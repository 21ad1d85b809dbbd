package vn.giamngheo.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.campaign.CampaignClosed;
import vn.giamngheo.campaign.CommuneDecided;
import vn.giamngheo.campaign.CommuneReopened;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.statistics.FrozenPage.FigureDifference;
import vn.giamngheo.statistics.FrozenPage.HouseholdDifference;
import vn.giamngheo.statistics.FrozenPage.NamedHousehold;
import vn.giamngheo.statistics.FrozenPage.Version;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Freezes a commune's figures of a year in the transaction of its last decision in the campaign, all communes' at the close,
 * and shows what differs when lists are taken up again. Versions are kept; nothing is ever overwritten.
 */
@Service
public class FrozenFigures {

    private static final String HASH = """
            select encode(sha256(convert_to(string_agg(line, E'\\n' order by line collate "C"), 'UTF8')), 'hex') from (
                select concat_ws('|', 'S', cast(:commune as text), cast(:first as date), cast(:last as date)) as line
                union all
                select concat_ws('|', 'H', household_id, code, head_name, hamlet_key, start_standing, end_standing,
                    coalesce(movement, ''), persons_start, persons_end, persons_joined, persons_left, surveyed,
                    array_to_string(deprivations, ','), array_to_string(causes, ','))
                from figure_fact where snapshot_id = :id
                union all
                select concat_ws('|', 'P', hamlet_key, households, persons) from figure_population
                where snapshot_id = :id) lines
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Scope scope;
    private final ListMovements movements;
    private final ListColumns columns;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FrozenFigures(JdbcClient jdbc, Units units, Scope scope, ListMovements movements, ListColumns columns,
            Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.scope = scope;
        this.movements = movements;
        this.columns = columns;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(CommuneDecided decided) {
        LocalDate first = LocalDate.of(decided.year(), 1, 1);
        LocalDate last = first.plusYears(1);
        UUID id = UUID.randomUUID();
        Map<String, Object> values = live(decided.communeKey(), first, last);
        values.put("id", id);
        values.put("commune", decided.communeKey().value());
        int households = jdbc.sql("insert into figure_fact (snapshot_id, household_id, code, head_name, hamlet_key,"
                + " start_standing, end_standing, movement, persons_start, persons_end, persons_joined, persons_left,"
                + " surveyed, deprivations, causes) select :id, f.* from (" + FigureSql.LIVE + ") f").params(values)
            .update();
        jdbc.sql("insert into figure_population (snapshot_id, hamlet_key, households, persons) select :id, p.* from ("
                + FigureSql.POPULATION + ") p").params(values).update();
        String hash = jdbc.sql(HASH).params(values).query(String.class).single();
        int version = jdbc.sql("""
                insert into figure_snapshot (id, campaign_id, commune_review_id, commune_key, year, version, first_day,
                    last_day, taken_by, taken_at, hash)
                select :id, :campaign, :review, :commune, :year, coalesce(max(version), 0) + 1, :first, :last, :by, :now,
                    :hash from figure_snapshot where commune_review_id = :review returning version""")
            .params(values).param("campaign", decided.campaignId()).param("review", decided.communeReviewId())
            .param("year", decided.year()).param("by", decided.decidedBy())
            .param("now", Timestamp.from(clock.instant())).param("hash", hash).query(Integer.class).single();
        audit("statistics.frozen", decided.communeReviewId(), decided.communeKey(),
                Map.of("version", version, "households", households, "hash", hash));
        if (closings(decided.campaignId()) > 0) {
            close(decided.campaignId(), decided.decidedBy());
        }
    }

    @EventListener
    void on(CommuneReopened reopened) {
        jdbc.sql("update figure_snapshot set reopened_by = :by, reopened_at = :now where commune_review_id = :review"
                + " and reopened_at is null").param("by", reopened.confirmedBy())
            .param("now", Timestamp.from(clock.instant())).param("review", reopened.communeReviewId()).update();
    }

    @EventListener
    void on(CampaignClosed closed) {
        close(closed.campaignId(), closed.closedBy());
    }

    private void close(UUID campaign, String by) {
        jdbc.sql("""
                insert into figure_closing (campaign_id, version, snapshots, hash, closed_by, closed_at)
                select :campaign, (select coalesce(max(version), 0) + 1 from figure_closing where campaign_id = :campaign),
                       coalesce(array_agg(s.id order by s.commune_key), '{}'),
                       encode(sha256(convert_to(coalesce(string_agg(s.commune_key || '|' || s.hash, E'\\n'
                           order by s.commune_key collate "C"), ''), 'UTF8')), 'hex'), :by, :now
                from (select distinct on (commune_key) * from figure_snapshot where campaign_id = :campaign
                      order by commune_key, version desc) s""")
            .param("campaign", campaign).param("by", by).param("now", Timestamp.from(clock.instant())).update();
        events.publishEvent(new AuditedEvent("statistics.closed", "Campaign", campaign.toString(), null, null, campaign,
                Map.of(), Map.of("version", closings(campaign)), null));
    }

    private int closings(UUID campaign) {
        return jdbc.sql("select count(*) from figure_closing where campaign_id = :campaign").param("campaign", campaign)
            .query(Integer.class).single();
    }

    /** @return the newest version of each commune of that year's campaigns */
    List<Official> official(int year) {
        return jdbc.sql("""
                select distinct on (commune_key) id, commune_key, commune_review_id, version, taken_at, reopened_at
                from figure_snapshot where year = :year order by commune_key, version desc""").param("year", year)
            .query((row, index) -> new Official(row.getObject("id", UUID.class), new UnitKey(row.getString("commune_key")),
                    new FrozenMark(row.getObject("commune_review_id", UUID.class), row.getInt("version"),
                            row.getTimestamp("taken_at").toInstant(), row.getTimestamp("reopened_at") != null)))
            .list();
    }

    /**
     * The versions of a commune's figures, and what differs between one of them and a later one, or the register as it
     * stands.
     *
     * @param communeReviewId commune's part of a campaign
     * @param from version to start from, the newest but one (or the only one) when null
     * @param to later version, null for the figures as they stand now
     * @param toNow whether the figures of now are compared though there is a newer version
     * @return versions and differences
     * @throws NotFound when nothing was frozen, or there is no such version
     * @throws vn.giamngheo.shared.NotPermitted when no post of the one who looks covers the commune
     */
    @Transactional
    public FrozenPage open(UUID communeReviewId, Integer from, Integer to, boolean toNow) {
        List<Version> versions = versions(communeReviewId);
        Version newest = versions.stream().findFirst()
            .orElseThrow(() -> new NotFound("refusal.statistics.notFrozen"));
        scope.requireCovers(newest.communeKey());
        Version left = from != null ? version(versions, from)
                : toNow || versions.size() == 1 ? newest : versions.get(1);
        Version right = to != null ? version(versions, to)
                : toNow || versions.size() == 1 || newest.reopenedAt() != null || left == newest ? null : newest;
        if (from == null && to == null && newest.reopenedAt() != null) {
            left = newest;
        }
        Map<String, Object> values = right == null ? live(newest.communeKey(), newest.firstDay(), newest.lastDay())
                : new HashMap<>(Map.of("right", right.id()));
        values.put("left", left.id());
        String facts = "with a as materialized (" + FigureSql.VERSION.formatted("left") + "), b as materialized ("
                + (right == null ? FigureSql.LIVE : FigureSql.VERSION.formatted("right")) + ")";
        FigurePeriod period = new FigurePeriod(newest.firstDay(), newest.lastDay(), newest.year());
        audit("statistics.differencesRead", communeReviewId, newest.communeKey(), Map.of("from", left.number(), "to",
                right == null ? "now" : right.number()));
        return new FrozenPage(communeReviewId, newest.campaignId(), units.get(newest.communeKey()).name(), newest.year(),
                versions, closing(newest.campaignId()), left, right, figures(facts, values, period),
                households(facts, values), names(versions));
    }

    private List<Version> versions(UUID communeReviewId) {
        return jdbc.sql("select * from figure_snapshot where commune_review_id = :review order by version desc")
            .param("review", communeReviewId)
            .query((row, index) -> {
                UUID id = row.getObject("id", UUID.class);
                LocalDate first = row.getObject("first_day", LocalDate.class);
                LocalDate last = row.getObject("last_day", LocalDate.class);
                String commune = row.getString("commune_key");
                return new Version(id, row.getObject("campaign_id", UUID.class), new UnitKey(commune),
                        row.getInt("year"), row.getInt("version"), first, last, row.getString("taken_by"),
                        row.getTimestamp("taken_at").toInstant(), row.getString("hash"),
                        row.getString("hash").equals(hash(id, commune, first, last)), row.getString("reopened_by"),
                        instant(row.getTimestamp("reopened_at")));
            }).list();
    }

    private String hash(UUID id, String commune, LocalDate first, LocalDate last) {
        return jdbc.sql(HASH).param("id", id).param("commune", commune).param("first", first).param("last", last)
            .query(String.class).single();
    }

    private static Version version(List<Version> versions, int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst()
            .orElseThrow(() -> new NotFound("refusal.statistics.notFrozen"));
    }

    private List<FigureDifference> figures(String facts, Map<String, Object> values, FigurePeriod period) {
        List<FigureDifference> found = new ArrayList<>();
        jdbc.sql(facts + ", was as (" + FigureSql.allCells("a") + "), now as (" + FigureSql.allCells("b") + ")" + """
                , both_sides as (
                    select coalesce(was.household_id, now.household_id) as household_id,
                           coalesce(now.code, was.code) as code, coalesce(now.head_name, was.head_name) as head_name,
                           coalesce(was.section, now.section) as section, coalesce(was.cell, now.cell) as cell,
                           coalesce(was.measure, now.measure) as measure,
                           coalesce(was.value, 0) as before, coalesce(now.value, 0) as after
                    from was full join now on now.household_id = was.household_id and now.section = was.section
                         and now.cell = was.cell and now.measure = was.measure)
                select section, cell, measure, sum(before) as before, sum(after) as after,
                       array_agg(household_id || '|' || code || '|' || head_name order by code)
                           filter (where before <> after) as households
                from both_sides group by section, cell, measure having bool_or(before <> after)""")
            .params(values).query(row -> {
                FigureSection section = FigureSection.valueOf(row.getString("section"));
                String cell = row.getString("cell");
                List<NamedHousehold> named = new ArrayList<>();
                for (String one : (String[]) row.getArray("households").getArray()) {
                    String[] parts = one.split("\\|", 3);
                    named.add(new NamedHousehold(UUID.fromString(parts[0]), parts[1], parts[2]));
                }
                found.add(new FigureDifference(section, columns.label(section, cell, period),
                        FigureMeasure.valueOf(row.getString("measure")), row.getLong("before"), row.getLong("after"),
                        named));
            });
        found.sort(java.util.Comparator.comparing(FigureDifference::section).thenComparing(FigureDifference::measure)
            .thenComparing(FigureDifference::label));
        return found;
    }

    private List<HouseholdDifference> households(String facts, Map<String, Object> values) {
        return jdbc.sql(facts + """
                select coalesce(a.household_id, b.household_id) as household_id, coalesce(b.code, a.code) as code,
                       coalesce(b.head_name, a.head_name) as head_name, a.end_standing as before, b.end_standing as after,
                       a.persons_end as persons_before, b.persons_end as persons_after
                from a full join b on b.household_id = a.household_id
                where a.household_id is null or b.household_id is null
                   or (a.start_standing, a.end_standing, a.persons_start, a.persons_end, a.persons_joined, a.persons_left,
                       a.surveyed, a.deprivations, a.causes, coalesce(a.movement, ''))
                      <> (b.start_standing, b.end_standing, b.persons_start, b.persons_end, b.persons_joined,
                       b.persons_left, b.surveyed, b.deprivations, b.causes, coalesce(b.movement, ''))
                order by 2""").params(values)
            .query((row, index) -> new HouseholdDifference(new NamedHousehold(row.getObject("household_id", UUID.class),
                    row.getString("code"), row.getString("head_name")), standing(row.getString("before")),
                    standing(row.getString("after")), row.getInt("persons_before"), row.getInt("persons_after")))
            .list();
    }

    /** A household that is in neither list on either day has no row: it is not poor. */
    private static ListStanding standing(String name) {
        return name == null ? ListStanding.NOT_POOR : ListStanding.valueOf(name);
    }

    private Optional<FrozenPage.Closing> closing(UUID campaign) {
        return jdbc.sql("select * from figure_closing where campaign_id = :campaign order by version desc limit 1")
            .param("campaign", campaign)
            .query((row, index) -> new FrozenPage.Closing(row.getInt("version"), row.getTimestamp("closed_at").toInstant(),
                    row.getString("closed_by"), row.getString("hash")))
            .optional();
    }

    private Map<String, Object> live(UnitKey commune, LocalDate first, LocalDate last) {
        Map<String, Object> values = new HashMap<>(movements.parameters());
        values.put("first", first);
        values.put("last", last);
        values.put("live", units.all().stream().filter(unit -> unit.level() == UnitLevel.HAMLET)
            .filter(hamlet -> units.answersFor(commune, hamlet.key(), last)).map(AdminUnit::key).map(UnitKey::value)
            .collect(Collectors.joining(",")));
        return values;
    }

    private Map<String, String> names(List<Version> versions) {
        Set<String> usernames = new HashSet<>();
        versions.forEach(version -> {
            usernames.add(version.takenBy());
            if (version.reopenedBy() != null) {
                usernames.add(version.reopenedBy());
            }
        });
        return accounts.fullNames(usernames);
    }

    private void audit(String action, UUID communeReviewId, UnitKey commune, Map<String, Object> after) {
        events.publishEvent(new AuditedEvent(action, "CommuneReview", communeReviewId.toString(), commune.value(), null,
                communeReviewId, Map.of(), new LinkedHashMap<>(after), null));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Newest version of a commune's figures. */
    record Official(UUID snapshotId, UnitKey communeKey, FrozenMark mark) {}
}
