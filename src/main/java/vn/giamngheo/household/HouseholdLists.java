package vn.giamngheo.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** Households of the register as lists: one query a question, whatever the length of the list. Checks no rights. */
@Service
@Transactional(readOnly = true)
public class HouseholdLists {

    private static final String ROWS = """
            select h.id, h.code, h.head_name, h.commune_key, h.hamlet_key, h.closed_on,
                   coalesce(s.household_class, 'NOT_POOR') as household_class,
                   (select count(*) from member m where m.household_id = h.id and m.left_on is null) as persons
            from household h
            left join list_status s on s.household_id = h.id and s.effective_from <= :day
                 and (s.effective_to is null or s.effective_to >= :day)
            """;
    private static final String ORDER = " order by h.hamlet_key, h.code";

    private final JdbcClient jdbc;
    private final Units units;

    HouseholdLists(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * @param commune ward or commune
     * @param day a day
     * @return households of all units that it answers for on that day that are poor or near-poor on that day, hamlet by
     *     hamlet; none that was closed since
     */
    public List<ListedHousehold> listedIn(UnitKey commune, LocalDate day) {
        List<String> communes = units.answeredForBy(commune, day).stream().filter(unit -> unit.level() == UnitLevel.COMMUNE)
            .map(unit -> unit.key().value()).toList();
        return jdbc.sql(ROWS + " where h.commune_key in (:communes) and s.household_class in ('POOR', 'NEAR_POOR')"
                + " and h.closed_on is null" + ORDER)
            .param("communes", communes).param("day", day).query((row, index) -> row(row, day)).list();
    }

    /**
     * @param ids households
     * @param day a day
     * @return those that exist, hamlet by hamlet
     */
    public List<ListedHousehold> of(Collection<UUID> ids, LocalDate day) {
        return ids.isEmpty() ? List.of() : jdbc.sql(ROWS + " where h.id in (:ids)" + ORDER).param("ids", ids)
            .param("day", day).query((row, index) -> row(row, day)).list();
    }

    /**
     * @param code number in the register
     * @param day a day
     * @return the household, empty when there is none
     */
    public Optional<ListedHousehold> byCode(String code, LocalDate day) {
        return jdbc.sql(ROWS + " where h.code = :code").param("code", code).param("day", day)
            .query((row, index) -> row(row, day)).optional();
    }

    /** The units are those in charge on that day: a household moves with its hamlet when units are merged. */
    private ListedHousehold row(ResultSet row, LocalDate day) throws SQLException {
        return new ListedHousehold(row.getObject("id", UUID.class), row.getString("code"), row.getString("head_name"),
                units.inChargeOn(new UnitKey(row.getString("commune_key")), day),
                units.inChargeOn(new UnitKey(row.getString("hamlet_key")), day),
                HouseholdClass.valueOf(row.getString("household_class")), row.getInt("persons"),
                row.getObject("closed_on", LocalDate.class));
    }
}
