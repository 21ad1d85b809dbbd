package vn.giamngheo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.territory.UnitKey;

/** Which hamlet or commune a case belongs to, told by its open and finished steps. */
@Service
public class CaseUnits {

    private final NamedParameterJdbcTemplate jdbc;
    private final WritesAtCommit writes;
    private final Scope scope;

    CaseUnits(NamedParameterJdbcTemplate jdbc, WritesAtCommit writes, Scope scope) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.scope = scope;
    }

    /**
     * Where a case belongs.
     *
     * @param unitKey commune
     * @param hamletKey hamlet, null when above
     * @param householdId household, null when the case is about a list
     */
    record Place(String unitKey, String hamletKey, UUID householdId) {

        UnitKey key() {
            return new UnitKey(hamletKey == null ? unitKey : hamletKey);
        }
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
        scope.requireCovers(get(caseId).key());
    }

    Place get(UUID caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("refusal.tasklist.unknownCase"));
    }

    Optional<Place> find(UUID caseId) {
        writes.send();
        return jdbc.query("""
                SELECT unit_key, hamlet_key, household_id FROM task_item WHERE case_id = :id
                UNION ALL SELECT unit_key, hamlet_key, household_id FROM task_done WHERE case_id = :id LIMIT 1""",
                Map.of("id", caseId), (row, number) -> new Place(row.getString(1), row.getString(2),
                        row.getObject(3, UUID.class))).stream().findFirst();
    }

    /** The first post of a person that works on cases there; those of auditors only watch. */
    Optional<PostGroup> workingPost(Actor actor, UnitKey place) {
        return actor.posts().stream().filter(post -> post.role() != Role.AUDITOR)
            .filter(post -> scope.covers(new Actor(actor.username(), actor.fullName(), List.of(post)), place)).findFirst();
    }
}
