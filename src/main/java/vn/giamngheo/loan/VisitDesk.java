package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;

/** The mass organisation: looks after the use of a loan (form 06/TD). */
@Service
public class VisitDesk {

    /** Largest photo, in bytes. */
    static final int LARGEST_PHOTO = 5 * 1024 * 1024;

    private static final Set<String> PHOTO_TYPES = Set.of("image/jpeg", "image/png");

    private final StoredLoans stored;
    private final LoanRecords records;
    private final LoanParameters parameters;
    private final LoanAlerts alerts;
    private final LoanAccess access;
    private final LoanAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitDesk(StoredLoans stored, LoanRecords records, LoanParameters parameters, LoanAlerts alerts, LoanAccess access,
            LoanAudit audit, JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.records = records;
        this.parameters = parameters;
        this.alerts = alerts;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down a visit; misuse is reported to the commune's chair and to the bank.
     *
     * @param id case
     * @param command the visit
     * @throws InvalidInput when fields are missing or wrong
     * @throws Conflict when the money is called back though no misuse was found, or misused money is called used well
     */
    @Transactional
    public void visit(UUID id, VisitUseOfLoan command) {
        LoanCase loan = stored.get(id);
        LoanState before = loan.state();
        LoanChecks checks = new LoanChecks(LocalDate.now(clock)).pastDay("visitedOn", command.visitedOn())
            .notBefore("visitedOn", command.visitedOn(), loan.bankDate(), "refusal.loan.beforeDisbursement")
            .reason("found", command.found());
        if (command.outcome() == VisitOutcome.NEXT_VISIT) {
            checks.futureDay("nextVisitOn", command.nextVisitOn());
            int months = parameters.get(LoanParameter.MONTHS_BETWEEN_VISITS);
            checks.rejectIf(command.nextVisitOn() != null && command.visitedOn() != null
                    && command.nextVisitOn().isAfter(command.visitedOn().plusMonths(months)), "nextVisitOn",
                    "refusal.loan.visitTooLate", months);
        }
        if (command.outcome() == VisitOutcome.RECALLED) {
            checks.reason("reason", command.reason());
        }
        checks.check();
        if (command.outcome() == VisitOutcome.USED_WELL && command.useFound() != UseFound.AS_PLANNED
                && command.useFound() != UseFound.CHANGED) {
            throw new Conflict("refusal.loan.notUsedWell", command.useFound());
        }
        loan.visited(command, clock.instant());
        UUID visit = records.visit(id, command);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("visit", visit);
        facts.put("visitedOn", command.visitedOn());
        facts.put("useFound", command.useFound());
        facts.put("nextVisitOn", command.nextVisitOn());
        audit.record(switch (command.outcome()) {
            case NEXT_VISIT -> "visited";
            case USED_WELL -> "usedWell";
            case RECALLED -> "recalled";
        }, loan, before, facts, command.outcome() == VisitOutcome.RECALLED ? command.reason() : command.found());
        if (command.useFound() == UseFound.MISUSED) {
            alerts.raise(loan, AlertKind.MISUSED, command.found(), Role.COMMUNE_CHAIR, Role.BANK);
        }
    }

    /**
     * Adds a photo to a visit that has none.
     *
     * @param caseId case
     * @param visitId visit
     * @param photo JPEG or PNG, at most 5 MB
     * @param type media type
     * @throws InvalidInput when it is no photo or too large
     * @throws Conflict when the visit has one
     */
    @Transactional
    public void addPhoto(UUID caseId, UUID visitId, byte[] photo, String type) {
        LoanCase loan = stored.get(caseId);
        access.require(loan.communeKey(), Role.MASS_ORG);
        if (!PHOTO_TYPES.contains(type) || !looksLike(photo, type)) {
            throw new InvalidInput("refusal.loan.noPhoto");
        }
        if (photo.length > LARGEST_PHOTO) {
            throw new InvalidInput("refusal.loan.photoTooLarge", LARGEST_PHOTO / 1024 / 1024);
        }
        boolean known = jdbc.sql("select count(*) from loan_visit where id = :id and case_id = :case")
            .param("id", visitId).param("case", caseId).query(Integer.class).single() > 0;
        if (!known) {
            throw new NotFound("refusal.loan.unknownVisit");
        }
        int added = jdbc.sql("update loan_visit set photo = :photo, photo_type = :type where id = :id and photo is null")
            .param("photo", photo).param("type", type).param("id", visitId).update();
        if (added == 0) {
            throw new Conflict("refusal.loan.photoThere");
        }
        audit.record("photoAdded", loan, loan.state(), Map.of("visit", visitId, "bytes", photo.length), null);
    }

    /**
     * @param caseId case
     * @param visitId visit
     * @return its photo
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Photo photo(UUID caseId, UUID visitId) {
        access.requireCovers(stored.get(caseId).hamletKey());
        Optional<Photo> photo = jdbc.sql("""
                select photo as content, photo_type as type from loan_visit
                where id = :id and case_id = :case and photo is not null""")
            .param("id", visitId).param("case", caseId)
            .query((row, index) -> new Photo(row.getBytes("content"), row.getString("type"))).optional();
        return photo.orElseThrow(() -> new NotFound("refusal.loan.unknownVisit"));
    }

    private static boolean looksLike(byte[] photo, String type) {
        if (photo.length < 4) {
            return false;
        }
        boolean jpeg = (photo[0] & 0xff) == 0xff && (photo[1] & 0xff) == 0xd8;
        boolean png = (photo[0] & 0xff) == 0x89 && photo[1] == 'P' && photo[2] == 'N' && photo[3] == 'G';
        return type.equals("image/jpeg") ? jpeg : png;
    }

    /**
     * A photo.
     *
     * @param content bytes as they were sent
     * @param type media type
     */
    public record Photo(byte[] content, String type) {}
}
