package vn.giamngheo.loan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;

/** The Policy Bank: reports its results, and the process goes on as they say. */
@Service
public class BankDesk {

    private static final int LONGEST_BOOK_NUMBER = 40;

    private final StoredLoans stored;
    private final LoanProcess process;
    private final LoanParameters parameters;
    private final LoanAccess access;
    private final LoanAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    BankDesk(StoredLoans stored, LoanProcess process, LoanParameters parameters, LoanAccess access, LoanAudit audit,
            JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.process = process;
        this.parameters = parameters;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a result for the case it names, or for the borrower's only case that it fits. The same result again changes
     * nothing.
     *
     * @param result the result
     * @return what became of it
     * @throws vn.giamngheo.shared.InvalidInput when fields are missing or wrong
     * @throws NotFound when no case fits
     * @throws Conflict when several cases fit, number and borrower contradict each other, or the case does not wait for
     *     such a result
     */
    @Transactional
    public Accepted report(BankResult result) {
        check(result);
        Candidates candidates = candidates(result);
        if (candidates.cases().isEmpty()) {
            throw new NotFound("refusal.loan.noCaseFits");
        }
        if (!candidates.certain()) {
            throw new Conflict("refusal.loan.notOneCase", candidates.cases().size());
        }
        return apply(candidates.cases().get(0), result);
    }

    /** Refuses a result that is wrong in itself. */
    void check(BankResult result) {
        LoanChecks checks = new LoanChecks(LocalDate.now(clock)).present("answer", result.answer())
            .pastDay("answeredOn", result.on());
        checks.rejectIf(blank(result.caseNumber()) && blank(result.citizenId()), "caseNumber",
                "refusal.loan.nobodyNamed");
        if (result.answer() == BankAnswer.DISBURSED) {
            checks.atLeast("amount", result.amount(), 1).present("rate", result.rate())
                .present("termMonths", result.termMonths())
                .text("loanBookNumber", result.loanBookNumber(), LONGEST_BOOK_NUMBER)
                .rejectIf(result.rate() != null && (result.rate().signum() < 0 || result.rate().intValue() >= 100),
                        "rate", "refusal.loan.badRate")
                .rejectIf(result.termMonths() != null && result.termMonths() < 1, "termMonths",
                        "refusal.loan.tooSmall", 1);
        }
        else if (result.answer() == BankAnswer.REFUSED || result.answer() == BankAnswer.WITHDRAWN) {
            checks.reason("reason", result.reason());
        }
        checks.check();
    }

    /**
     * Applies a result to a case.
     *
     * @throws Conflict when the case does not wait for such a result
     */
    Accepted apply(UUID caseId, BankResult result) {
        LoanCase loan = stored.get(caseId);
        access.require(loan.communeKey(), Role.BANK);
        if (loan.keeps(result)) {
            return new Accepted(caseId, loan.number(), loan.state(), false);
        }
        LoanState before = loan.state();
        new LoanChecks(LocalDate.now(clock))
            .notBefore("answeredOn", result.on(), result.answer() == BankAnswer.REPAID ? loan.bankDate() : loan.confirmedOn(),
                    "refusal.loan.beforeConfirmation")
            .rejectIf(result.answer() == BankAnswer.DISBURSED && loan.agreedAmount() != null
                    && result.amount() > loan.agreedAmount(), "amount", "refusal.loan.aboveAgreed", loan.agreedAmount())
            .check();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("on", result.on());
        facts.put("amount", result.amount());
        facts.put("rate", result.rate());
        facts.put("termMonths", result.termMonths());
        facts.put("loanBookNumber", result.loanBookNumber());
        switch (result.answer()) {
            case DISBURSED -> loan.disbursed(result,
                    result.on().plusDays(parameters.get(LoanParameter.FIRST_VISIT_AFTER_DAYS)));
            case REFUSED, WITHDRAWN -> loan.endedAtBank(result, clock.instant());
            case REPAID -> loan.repaid(result.on());
            default -> throw new IllegalStateException();
        }
        audit.record(switch (result.answer()) {
            case DISBURSED -> "disbursed";
            case REFUSED -> "bankRefused";
            case WITHDRAWN -> "withdrawnAtBank";
            case REPAID -> "repaid";
        }, loan, before, facts, result.reason());
        stored.save(loan);
        if (result.answer() != BankAnswer.REPAID) {
            process.bankAnswered(caseId, result.answer(), loan.nextVisitOn());
        }
        return new Accepted(caseId, loan.number(), loan.state(), true);
    }

    /** @return cases within the bank's area that a result may mean, and whether it is certain which one */
    Candidates candidates(BankResult result) {
        LoanAccess.Area area = access.inRole(Role.BANK);
        String within = """
                select id, number, borrower_citizen_id, agreed_amount, bank_amount from loan_case
                where commune_key = any (string_to_array(:communes, ',')) and confirmed_on is not null and\s""";
        if (!blank(result.caseNumber())) {
            List<Candidate> named = jdbc.sql(within + "upper(number) = upper(:number)")
                .param("communes", area.communeList()).param("number", result.caseNumber().strip())
                .query(Candidate.class).list();
            boolean contradicts = !blank(result.citizenId()) && named.stream()
                .anyMatch(each -> !result.citizenId().equals(each.borrowerCitizenId()));
            if (!named.isEmpty()) {
                return new Candidates(ids(named), !contradicts);
            }
        }
        if (blank(result.citizenId())) {
            return new Candidates(List.of(), false);
        }
        List<Candidate> ofBorrower = jdbc.sql(within + "borrower_citizen_id = :citizen and (closed_at is null or"
                        + " bank_amount is not null) order by number")
            .param("communes", area.communeList()).param("citizen", result.citizenId().strip()).query(Candidate.class)
            .list();
        List<Candidate> sameAmount = ofBorrower.stream().filter(each -> each.fits(result)).toList();
        return blank(result.caseNumber()) && sameAmount.size() == 1 ? new Candidates(ids(sameAmount), true)
                : new Candidates(ids(ofBorrower), false);
    }

    private static List<UUID> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A case that a result may mean. */
    record Candidate(UUID id, String number, String borrowerCitizenId, Long agreedAmount, Long bankAmount) {

        boolean fits(BankResult result) {
            return switch (result.answer()) {
                case DISBURSED -> bankAmount == null ? agreedAmount.equals(result.amount())
                        : bankAmount.equals(result.amount());
                case REPAID -> bankAmount != null;
                case REFUSED, WITHDRAWN -> bankAmount == null
                        && (result.amount() == null || agreedAmount.equals(result.amount()));
            };
        }
    }

    /** Cases that a result may mean, and whether it is the only one. */
    record Candidates(List<UUID> cases, boolean certain) {}

    /**
     * What became of a result.
     *
     * @param caseId case
     * @param number its number
     * @param state its state now
     * @param changed false when the case knew the result already
     */
    public record Accepted(UUID caseId, String number, LoanState state, boolean changed) {}
}
