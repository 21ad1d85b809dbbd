package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.Units;

/** Reads loan cases: one with its whole story, those of a household. */
@Service
public class LoanFiles {

    private final StoredLoans stored;
    private final LoanRecords records;
    private final LoanAlerts alerts;
    private final LoanTermsOfDay terms;
    private final HouseholdRegister households;
    private final Accounts accounts;
    private final Units units;
    private final LoanAccess access;
    private final LoanAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LoanFiles(StoredLoans stored, LoanRecords records, LoanAlerts alerts, LoanTermsOfDay terms,
            HouseholdRegister households, Accounts accounts, Units units, LoanAccess access, LoanAudit audit,
            JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.records = records;
        this.alerts = alerts;
        this.terms = terms;
        this.households = households;
        this.accounts = accounts;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The case alone, for steps that run with or without a person.
     *
     * @param id case
     * @return the case, the borrower's number included
     * @throws vn.giamngheo.shared.NotFound when there is none
     */
    @Transactional(readOnly = true)
    public LoanCaseView get(UUID id) {
        return stored.get(id).view();
    }

    /**
     * For the panel beside a step, whose page has checked that the case is visible.
     *
     * @param id case
     * @return the file
     */
    @Transactional(readOnly = true)
    public LoanFile file(UUID id) {
        return file(stored.get(id));
    }

    /**
     * Shows a case to the acting person; the reading is audited.
     *
     * @param id case
     * @return the file; the borrower's number only for those who need it
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside his units, or he has no part in loans
     */
    @Transactional
    public LoanFile open(UUID id) {
        LoanCase loan = stored.get(id);
        access.requireCovers(loan.hamletKey());
        audit.read(loan);
        return file(loan);
    }

    /**
     * @param householdId household
     * @return its cases, newest first
     */
    @Transactional(readOnly = true)
    public List<LoanCaseView> ofHousehold(UUID householdId) {
        return jdbc.sql("select id from loan_case where household_id = :household and state <> 'DROPPED'"
                + " order by listed_at desc, number desc").param("household", householdId).query(UUID.class).list().stream()
            .map(id -> stored.get(id).view().withoutIdentity()).toList();
    }

    private LoanFile file(LoanCase loan) {
        LoanStory story = records.story(loan.id());
        LoanCaseView view = access.identifies(loan.communeKey()) ? loan.view() : loan.view().withoutIdentity();
        return new LoanFile(view, households.brief(loan.householdId()), story, alerts.ofCase(loan.id()), terms(loan),
                units.pathName(loan.hamletKey()), access.seesHousehold(loan.hamletKey()),
                accounts.fullNames(people(story)));
    }

    private ProgrammeTerms terms(LoanCase loan) {
        try {
            return terms.of(loan.programme(), LocalDate.now(clock));
        }
        catch (InvalidInput lendsNothingToday) {
            return null;
        }
    }

    private static Set<String> people(LoanStory story) {
        Set<String> usernames = new HashSet<>();
        story.guidances().forEach(guidance -> usernames.add(guidance.givenBy()));
        story.votes().forEach(vote -> usernames.add(vote.recordedBy()));
        story.confirmations().forEach(confirmation -> usernames.add(confirmation.confirmedBy()));
        story.visits().forEach(visit -> usernames.add(visit.visitedBy()));
        return usernames;
    }
}
