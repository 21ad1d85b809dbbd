package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** Finds households by words without diacritics, within what the acting person may see; one query a page. */
@Component
class HouseholdSearch {

    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final String FROM = """
            from household h
            left join list_status s on s.household_id = h.id and s.effective_from <= :today
                 and (s.effective_to is null or s.effective_to >= :today)
            where (h.commune_key = any (string_to_array(:communes, ',')) or h.hamlet_key = any (string_to_array(:hamlets, ',')))
            """;
    private static final String SELECT = """
            select h.id, h.code, h.head_name, h.commune_key, h.hamlet_key, h.address, h.closed_on,
                   coalesce(s.household_class, 'NOT_POOR') as household_class,
                   (select count(*) from member m where m.household_id = h.id and m.left_on is null) as member_count
            """;
    private static final String ORDER = """

            order by h.head_given_name collate "vi-x-icu", h.head_name collate "vi-x-icu", h.code
            limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final Units units;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final HouseholdRights rights;

    HouseholdSearch(JdbcClient jdbc, Units units, Scope scope, CurrentActor currentActor, HouseholdRights rights) {
        this.jdbc = jdbc;
        this.units = units;
        this.scope = scope;
        this.currentActor = currentActor;
        this.rights = rights;
    }

    Page<HouseholdRow> find(HouseholdQuery query, Pageable page, LocalDate today) {
        List<AdminUnit> visible = scope.reach(currentActor.get());
        List<UnitKey> communes = communes(visible.stream()).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("communes", joined(communes.stream()));
        values.put("hamlets", joined(visible.stream().filter(unit -> unit.level() == UnitLevel.HAMLET)
            .filter(hamlet -> !communes.contains(hamlet.parentKey())).map(AdminUnit::key)));

        List<String> conditions = new ArrayList<>();
        text(query.text(), communes, conditions, values);
        unit(query.unit(), today, conditions, values);
        if (query.householdClass() != null) {
            conditions.add("coalesce(s.household_class, 'NOT_POOR') = :householdClass");
            values.put("householdClass", query.householdClass().name());
        }
        String from = FROM + conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());

        long total = jdbc.sql("select count(*) " + from).params(values).query(Long.class).single();
        values.put("limit", page.getPageSize());
        values.put("offset", page.getOffset());
        List<HouseholdRow> rows = total == 0 ? List.of()
                : jdbc.sql(SELECT + from + ORDER).params(values).query((row, index) -> {
                    UnitKey commune = new UnitKey(row.getString("commune_key"));
                    UnitKey hamlet = new UnitKey(row.getString("hamlet_key"));
                    return new HouseholdRow(row.getObject("id", UUID.class), row.getString("code"),
                            row.getString("head_name"), commune, hamlet, units.get(units.inChargeOn(commune, today)).name(),
                            units.get(units.inChargeOn(hamlet, today)).name(), row.getString("address"), row.getInt("member_count"),
                            HouseholdClass.valueOf(row.getString("household_class")),
                            row.getObject("closed_on", LocalDate.class));
                }).list();
        return new PageImpl<>(rows, page, total);
    }

    private void text(String text, List<UnitKey> communes, List<String> conditions, Map<String, Object> values) {
        String digits = text == null ? "" : text.replaceAll("\\s", "");
        if (CITIZEN_ID.matcher(digits).matches()) {
            conditions.add("h.commune_key = any (string_to_array(:idCommunes, ',')) and exists (select 1 from member c"
                    + " where c.household_id = h.id and c.citizen_id = :citizenId)");
            values.put("citizenId", digits);
            values.put("idCommunes", joined(communes.stream().filter(rights::seesCitizenIds)));
            return;
        }
        List<String> words = VietnameseText.words(text);
        if (words.isEmpty() && !digits.isEmpty()) {
            conditions.add("false");
        }
        if (!words.isEmpty()) {
            conditions.add("h.search_vector @@ to_tsquery('simple', :words)");
            values.put("words", words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")));
        }
    }

    /** Narrows to a unit and what lies below it, with the former units that it follows. */
    private void unit(UnitKey key, LocalDate today, List<String> conditions, Map<String, Object> values) {
        if (key == null) {
            return;
        }
        List<AdminUnit> within = units.answeredForBy(units.get(key).key(), today);
        if (units.get(key).level() == UnitLevel.HAMLET) {
            conditions.add("h.hamlet_key = any (string_to_array(:unit, ','))");
            values.put("unit", joined(within.stream().map(AdminUnit::key)));
        } else {
            conditions.add("h.commune_key = any (string_to_array(:unit, ','))");
            values.put("unit", joined(communes(within.stream())));
        }
    }

    private static Stream<UnitKey> communes(Stream<AdminUnit> units) {
        return units.filter(unit -> unit.level() == UnitLevel.COMMUNE).map(AdminUnit::key);
    }

    private static String joined(Stream<UnitKey> keys) {
        return keys.map(UnitKey::value).collect(Collectors.joining(","));
    }
}
