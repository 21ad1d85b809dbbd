package vn.giamngheo.household;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.territory.UnitKey;

/** Gives out household codes, {@code <code of the ward or commune>-<six digits>}, counting up for each unit. */
@Component
class HouseholdCodes {

    private final JdbcClient jdbc;

    HouseholdCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(UnitKey commune) {
        int number = jdbc.sql("""
                insert into household_number (unit_code, last_number) values (:code, 1)
                on conflict (unit_code) do update set last_number = household_number.last_number + 1
                returning last_number""").param("code", commune.code()).query(Integer.class).single();
        return format(commune.code(), number);
    }

    static String format(String unitCode, int number) {
        return "%s-%06d".formatted(unitCode, number);
    }
}
