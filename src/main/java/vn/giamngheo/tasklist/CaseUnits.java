package vn.giamngheo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;

/** Which hamlet or commune a case belongs to, told by its open and finished steps. */
@Service
public class CaseUnits {

    private final NamedParameterJdbcTemplate jdbc;
    private final Scope scope;

    CaseUnits(NamedParameterJdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * Returns when the actor's posts cover the case.
     *
     * @param caseId case
     * @throws NotFound when there is no such case
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside his units
     */
    @Transactional(readOnly = true)
    public void requireVisible(UUID caseId) {
        List<String> places = jdbc.queryForList("""
                SELECT coalesce(hamlet_key, unit_key) FROM task_item WHERE case_id = :id
                UNION SELECT coalesce(hamlet_key, unit_key) FROM task_done WHERE case_id = :id""", Map.of("id", caseId),
                String.class);
        if (places.isEmpty()) {
            throw new NotFound("refusal.tasklist.unknownCase");
        }
        scope.requireCovers(new UnitKey(places.get(0)));
    }
}
