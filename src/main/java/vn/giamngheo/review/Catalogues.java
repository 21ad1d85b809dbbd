package vn.giamngheo.review;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.Mark;

/** Causes of poverty and needs by standard; they change with migrations only, so each list is read once. */
@Component
class Catalogues {

    private final JdbcClient jdbc;
    private final Map<StandardId, Catalogue> read = new ConcurrentHashMap<>();

    Catalogues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Catalogue of(StandardId standard) {
        return read.computeIfAbsent(standard, this::load);
    }

    private Catalogue load(StandardId standard) {
        return new Catalogue(
                entries("cause_", "SELECT * FROM poverty_cause WHERE standard_id = '" + standard.name() + "' ORDER BY ordinal"),
                entries("need_", "SELECT * FROM support_need ORDER BY ordinal"));
    }

    private List<CatalogueEntry> entries(String prefix, String sql) {
        return jdbc.sql(sql).query((row, number) -> new CatalogueEntry(row.getString("code"),
                prefix + row.getString("code"), row.getString("label"), row.getBoolean("needs_text"),
                Mark.valueOf(row.getString("mark")))).list();
    }
}
