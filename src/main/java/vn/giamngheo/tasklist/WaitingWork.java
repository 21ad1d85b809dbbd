package vn.giamngheo.tasklist;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.routing.OpenWork;

/** Which open steps wait at which post, for the alerts. */
@Component
class WaitingWork implements OpenWork {

    private final JdbcTemplate jdbc;

    WaitingWork(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.query("""
                SELECT candidate_group, process_key, element_id, unit_key, count(*) FROM task_item
                GROUP BY candidate_group, process_key, element_id, unit_key ORDER BY 1, 2, 3, 4""",
                (row, number) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getInt(5)));
    }
}
