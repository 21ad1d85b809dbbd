package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.Units;

/** Corrections and withdrawals that wait for the signature of the chair who acts, or of the one who stands in. */
@Service
public class WaitingAmendments {

    private static final String WAITING = " FROM decision_amendment a JOIN recognition_decision d ON d.id = a.decision_id"
            + " WHERE a.state = 'DRAFTED' AND a.commune_key IN (:communes)";

    private final JdbcClient jdbc;
    private final HouseholdRegister households;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Units units;
    private final Clock clock;

    WaitingAmendments(JdbcClient jdbc, HouseholdRegister households, Accounts accounts, CurrentActor currentActor, Units units,
            Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.units = units;
        this.clock = clock;
    }

    /**
     * One draft.
     *
     * @param id amendment
     * @param kind correction or withdrawal
     * @param decisionNumber number of the decision it is about
     * @param headName head of the household
     * @param draftedByName who laid it before the chair
     * @param draftedAt when
     */
    public record Waiting(UUID id, AmendmentKind kind, String decisionNumber, String headName, String draftedByName,
            Instant draftedAt) {}

    /**
     * @return drafts of the wards and communes of the one who acts, the oldest first
     * @throws NotPermitted when he or she is no chair
     */
    @Transactional(readOnly = true)
    public List<Waiting> all() {
        List<String> communes = communes(currentActor.get());
        if (communes.isEmpty()) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
        List<Row> rows = jdbc.sql("SELECT a.id, a.kind, d.number, a.household_id, a.drafted_by, a.drafted_at" + WAITING
                + " ORDER BY a.drafted_at, a.id").param("communes", communes).query(Row.class).list();
        Map<UUID, String> heads = households.headNames(rows.stream().map(Row::householdId).toList());
        Map<String, String> names = accounts.fullNames(rows.stream().map(Row::draftedBy).toList());
        return rows.stream().map(row -> new Waiting(row.id(), row.kind(), row.number(), heads.get(row.householdId()),
                names.getOrDefault(row.draftedBy(), row.draftedBy()), row.draftedAt())).toList();
    }

    /** @return number of drafts that wait; empty when the one who acts is no chair */
    @Transactional(readOnly = true)
    public Optional<Integer> count() {
        return currentActor.find().map(this::communes).filter(communes -> !communes.isEmpty())
            .map(communes -> jdbc.sql("SELECT count(*)" + WAITING).param("communes", communes).query(Integer.class).single());
    }

    private List<String> communes(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return actor.posts().stream().filter(post -> post.role() == Role.COMMUNE_CHAIR)
            .flatMap(post -> units.answeredForBy(post.unit(), today).stream()).map(unit -> unit.key().value()).distinct()
            .toList();
    }

    private record Row(UUID id, AmendmentKind kind, String number, UUID householdId, String draftedBy, Instant draftedAt) {}
}
