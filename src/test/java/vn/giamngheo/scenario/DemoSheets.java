package vn.giamngheo.scenario;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/** Score sheets for the standard of 2022, where the database has none: the rows and points of 2016, marked as assumed. */
final class DemoSheets {

    private DemoSheets() {}

    static void of2022(JdbcTemplate jdbc) {
        for (String area : new String[] { "URBAN", "RURAL" }) {
            boolean known = Boolean.TRUE.equals(jdbc.queryForObject(
                    "SELECT EXISTS (SELECT 1 FROM score_sheet WHERE standard_id = 'MPS_2022' AND area_type = ?)", Boolean.class,
                    area));
            if (!known) {
                copy(jdbc, jdbc.queryForObject(
                        "SELECT id FROM score_sheet WHERE standard_id = 'MPS_2016' AND area_type = ? AND version = 1", UUID.class,
                        area), UUID.randomUUID());
            }
        }
    }

    private static void copy(JdbcTemplate jdbc, UUID from, UUID to) {
        jdbc.update("""
                INSERT INTO score_sheet (id, standard_id, form_code, area_type, version, valid_from, mark, source, published_at)
                SELECT ?, 'MPS_2022', 'DEMO ' || area_type, area_type, 1, '2021-09-01', 'ASSUMED', 'Minh họa', published_at
                FROM score_sheet WHERE id = ?""", to, from);
        jdbc.update("""
                INSERT INTO score_row (sheet_id, row_no, code, label, kind, scored_unless, fact)
                SELECT ?, row_no, code, label, kind, scored_unless, fact FROM score_row WHERE sheet_id = ?""", to, from);
        jdbc.update("""
                INSERT INTO score_option (sheet_id, row_no, ordinal, code, label, points, fact_from, fact_below, exclusive_group,
                    excludes_deprivation, mark, source)
                SELECT ?, row_no, ordinal, code, label, points, fact_from, fact_below, exclusive_group,
                    excludes_deprivation, 'ASSUMED', 'Minh họa' FROM score_option WHERE sheet_id = ?""", to, from);
    }
}
