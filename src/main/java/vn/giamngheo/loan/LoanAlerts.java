package vn.giamngheo.loan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;

/** What superior posts and the bank have to be told of loan cases, until somebody of that post has seen it. */
@Service
public class LoanAlerts {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final StoredLoans stored;
    private final LoanAccess access;
    private final LoanAudit audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    LoanAlerts(JdbcClient jdbc, StoredLoans stored, LoanAccess access, LoanAudit audit, CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.access = access;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void raise(LoanCase loan, AlertKind kind, String detail, Role... roles) {
        for (Role role : roles) {
            jdbc.sql("insert into loan_alert (id, case_id, kind, role, raised_on, detail)"
                    + " values (:id, :case, :kind, :role, :on, :detail)")
                .param("id", UUID.randomUUID()).param("case", loan.id()).param("kind", kind.name())
                .param("role", role.code()).param("on", LocalDate.now(clock)).param("detail", detail).update();
        }
        audit.record(kind == AlertKind.MISUSED ? "misuseReported" : "notReachedReported", loan, loan.state(),
                Map.of("to", String.join(", ", List.of(roles).stream().map(Role::code).toList())), detail);
    }

    /** @return alerts for the posts of the one who acts that nobody has seen yet, oldest first, at most 20 */
    @Transactional(readOnly = true)
    public List<Alert> unseen() {
        LoanAccess.Area area = access.readable();
        return jdbc.sql("""
                select a.id, a.case_id, a.kind, a.raised_on, a.detail, c.number, c.head_name
                from loan_alert a join loan_case c on c.id = a.case_id
                where a.seen_at is null and a.role = any (string_to_array(:roles, ','))
                  and (c.commune_key = any (string_to_array(:communes, ','))
                       or c.hamlet_key = any (string_to_array(:hamlets, ',')))
                order by a.raised_on, a.id limit :shown""")
            .param("roles", String.join(",", access.roles().stream().map(Role::code).toList()))
            .param("communes", area.communeList()).param("hamlets", area.hamletList()).param("shown", SHOWN)
            .query(Alert.class).list();
    }

    /**
     * Notes that the one who acts has seen an alert of his post.
     *
     * @param id alert
     * @throws vn.giamngheo.shared.NotPermitted when it is for another post
     * @throws Conflict when a colleague has seen it already
     */
    @Transactional
    public void seen(UUID id) {
        Addressed alert = jdbc.sql("""
                select a.case_id, a.role, c.commune_key from loan_alert a join loan_case c on c.id = a.case_id
                where a.id = :id""").param("id", id).query(Addressed.class).optional()
            .orElseThrow(() -> new NotFound("refusal.loan.unknownAlert"));
        access.require(new UnitKey(alert.communeKey()), Role.of(alert.role()));
        int noted = jdbc.sql("update loan_alert set seen_by = :by, seen_at = :at where id = :id and seen_at is null")
            .param("by", currentActor.get().username()).param("at", Timestamp.from(clock.instant())).param("id", id)
            .update();
        if (noted == 0) {
            throw new Conflict("refusal.loan.alertSeen");
        }
        LoanCase loan = stored.get(alert.caseId());
        audit.record("alertSeen", loan, loan.state(), Map.of("alert", id), null);
    }

    /** @return alerts of a case, oldest first, seen or not */
    List<CaseAlert> ofCase(UUID caseId) {
        return jdbc.sql("""
                select kind, role, raised_on, detail, seen_by, seen_at is not null as seen from loan_alert
                where case_id = :case order by raised_on, role""").param("case", caseId).query(CaseAlert.class).list();
    }

    /** Whom an alert is for. */
    record Addressed(UUID caseId, String role, String communeKey) {}

    /**
     * An alert in the list of a post.
     *
     * @param id alert
     * @param caseId case
     * @param kind why
     * @param raisedOn day
     * @param detail what was found
     * @param number number of the case
     * @param headName head of the household
     */
    public record Alert(UUID id, UUID caseId, AlertKind kind, LocalDate raisedOn, String detail, String number,
            String headName) {}

    /**
     * An alert on the page of its case.
     *
     * @param kind why
     * @param role public name of the role it is for
     * @param raisedOn day
     * @param detail what was found
     * @param seenBy who has seen it, null before
     * @param seen whether it was seen
     */
    public record CaseAlert(AlertKind kind, String role, LocalDate raisedOn, String detail, String seenBy, boolean seen) {

        /** @return the role, for its label */
        public Role addressee() {
            return Role.of(role);
        }
    }
}
