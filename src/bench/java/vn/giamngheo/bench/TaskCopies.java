package vn.giamngheo.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills task lists with copies of one real open step: the rows that the engine wrote for it (execution, task, candidate
 * link, authorizations) and the row of the projection, spread evenly over posts and communes. Filling the engine through
 * its own interface would take half an hour.
 */
final class TaskCopies {

    private final JdbcTemplate jdbc;
    private final Server server;
    private final String task;
    private final String instance;

    TaskCopies(JdbcTemplate jdbc, Server server, UUID model) {
        this.jdbc = jdbc;
        this.server = server;
        task = jdbc.queryForObject("SELECT task_id FROM task_item WHERE case_id = ?", String.class, model);
        instance = jdbc.queryForObject("SELECT process_instance_id FROM task_item WHERE case_id = ?", String.class, model);
    }

    /** Adds copies number from to (exclusive), in the engine too when asked. */
    void add(int from, int to, List<String> roles, boolean engineToo) {
        jdbc.execute("CREATE TABLE IF NOT EXISTS bench_copy (n int PRIMARY KEY, post text NOT NULL)");
        jdbc.execute("TRUNCATE bench_copy");
        jdbc.update("""
                INSERT INTO bench_copy
                SELECT n, (?::text[])[1 + n % ?] || ':' || commune.unit_key
                FROM (SELECT array_agg(DISTINCT commune_key::text) AS keys FROM household) AS city
                CROSS JOIN generate_series(?::int, ?::int) AS n
                CROSS JOIN LATERAL (SELECT city.keys[1 + (n / ?) % cardinality(city.keys)] AS unit_key) AS commune""",
                "{" + String.join(",", roles) + "}", roles.size(), from, to - 1, roles.size());
        if (engineToo) {
            copy("act_ru_execution", "id_ = '" + instance + "'", Map.of("id_", "'bi' || n", "proc_inst_id_", "'bi' || n",
                    "root_proc_inst_id_", "'bi' || n", "business_key_", "'bk' || n"));
            copy("act_ru_execution", "parent_id_ = '" + instance + "'", Map.of("id_", "'be' || n", "proc_inst_id_", "'bi' || n",
                    "root_proc_inst_id_", "'bi' || n", "parent_id_", "'bi' || n"));
            boolean scoped = !jdbc.queryForList("SELECT 1 FROM act_ru_execution WHERE parent_id_ = ?", instance).isEmpty();
            copy("act_ru_task", "id_ = '" + task + "'", Map.of("id_", "'bt' || n", "proc_inst_id_", "'bi' || n",
                    "execution_id_", scoped ? "'be' || n" : "'bi' || n",
                    "due_date_", "now() + n % 1000 * interval '1 hour'"));
            copy("act_ru_identitylink", "task_id_ = '" + task + "'", Map.of("id_", "'bl' || n", "task_id_", "'bt' || n",
                    "group_id_", "post"));
            copy("act_ru_authorization", "resource_id_ = '" + task + "'", Map.of("id_", "'ba' || n", "resource_id_",
                    "'bt' || n", "group_id_", "post"));
        }
        copy("task_item", "task_id = '" + task + "'", Map.of("task_id", "'bt' || n", "process_instance_id", "'bi' || n",
                "business_key", "'bk' || n", "case_id", "gen_random_uuid()", "household_id", "gen_random_uuid()",
                "candidate_group", "post", "due_at", "now() + n % 1000 * interval '1 hour'"));
        server.analyze();
    }

    private void copy(String table, String which, Map<String, String> values) {
        List<String> columns = jdbc.queryForList("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'""", String.class, table);
        String names = String.join(", ", columns);
        String selected = columns.stream().map(column -> values.getOrDefault(column, "t." + column))
            .collect(Collectors.joining(", "));
        jdbc.execute("INSERT INTO " + table + " (" + names + ") SELECT " + selected + " FROM " + table
                + " t CROSS JOIN bench_copy WHERE t." + which);
    }
}
