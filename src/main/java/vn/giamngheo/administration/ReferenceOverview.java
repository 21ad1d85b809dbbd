package vn.giamngheo.administration;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.ReferenceTables;

/** How much of the reference data is verified, table by table. */
@Service
public class ReferenceOverview {

    private final JdbcClient jdbc;
    private final ObjectProvider<ReferenceTables> modules;
    private final Keepers keepers;

    ReferenceOverview(JdbcClient jdbc, ObjectProvider<ReferenceTables> modules, Keepers keepers) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.keepers = keepers;
    }

    /**
     * One table.
     *
     * @param table the table
     * @param rows number of rows
     * @param marks rows of each mark, all marks in order
     */
    public record Line(ReferenceTables.Table table, int rows, Map<Mark, Integer> marks) {}

    /**
     * @return every table with its rows by mark, module by module
     * @throws vn.giamngheo.shared.NotPermitted when the actor is neither administrator, process owner nor auditor
     */
    @Transactional(readOnly = true)
    public List<Line> lines() {
        keepers.requireReader();
        List<ReferenceTables.Table> tables = modules.orderedStream().flatMap(module -> module.tables().stream()).toList();
        Map<String, Map<Mark, Integer>> counts = new LinkedHashMap<>();
        tables.forEach(table -> counts.put(table.name(), none()));
        if (!tables.isEmpty()) {
            jdbc.sql(tables.stream()
                .map(table -> "SELECT '%1$s', mark, count(*) FROM %1$s GROUP BY mark".formatted(table.name()))
                .collect(Collectors.joining(" UNION ALL "))).query(row -> {
                    counts.get(row.getString(1)).put(Mark.valueOf(row.getString(2)), row.getInt(3));
                });
        }
        return tables.stream().map(table -> new Line(table,
                counts.get(table.name()).values().stream().mapToInt(Integer::intValue).sum(), counts.get(table.name())))
            .toList();
    }

    private static Map<Mark, Integer> none() {
        Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            marks.put(mark, 0);
        }
        return marks;
    }
}
