package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.shared.text.NumberWords;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** The bank's forms, filled in from the register and printed to be signed; nothing of them is kept. */
@Service
public class LoanPapers {

    private final StoredLoans stored;
    private final LoanRecords records;
    private final LoanTermsOfDay terms;
    private final LoanParameters parameters;
    private final HouseholdRegister households;
    private final Accounts accounts;
    private final Units units;
    private final Papers papers;
    private final RefusalMessages messages;
    private final NumberWords words;
    private final LoanAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Formats formats = new Formats();

    LoanPapers(StoredLoans stored, LoanRecords records, LoanTermsOfDay terms, LoanParameters parameters,
            HouseholdRegister households, Accounts accounts, Units units, Papers papers, RefusalMessages messages,
            NumberWords words, LoanAccess access, JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.records = records;
        this.terms = terms;
        this.parameters = parameters;
        this.households = households;
        this.accounts = accounts;
        this.units = units;
        this.papers = papers;
        this.messages = messages;
        this.words = words;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param loan a case
     * @return forms that can be printed for it by the one who acts
     */
    public List<LoanPaper> ready(LoanCaseView loan) {
        return access.identifies(loan.communeKey())
                ? Arrays.stream(LoanPaper.values()).filter(paper -> paper.ready(loan)).toList() : List.of();
    }

    /**
     * Prints a form; that it was printed is audited, since it carries citizens' numbers.
     *
     * @param id case
     * @param paper form
     * @return the PDF
     * @throws NotPermitted when the one who acts does not identify borrowers there
     * @throws Conflict when the case is not far enough
     */
    @Transactional
    public byte[] print(UUID id, LoanPaper paper) {
        LoanCase loan = stored.get(id);
        if (!access.identifies(loan.communeKey())) {
            throw new NotPermitted("refusal.loan.notYourPost", units.get(loan.communeKey()).name());
        }
        LoanCaseView view = loan.view();
        if (!paper.ready(view)) {
            throw new Conflict("refusal.loan.paperNotReady");
        }
        LoanStory story = records.story(id);
        Map<String, Object> model = common(view);
        switch (paper) {
            case APPLICATION -> application(view, story, model);
            case AUTHORISATION -> authorisation(view, model);
            case MINUTES -> minutes(view, story, model);
            case GROUP_LIST -> groupList(view, story, model);
            case USE_CHECK -> useCheck(view, story, model);
            default -> throw new IllegalStateException();
        }
        return papers.print(new IssuePaper(paper.kind(), view.regimeId(), model, view.communeKey(), view.id(),
                view.householdId(), null));
    }

    private Map<String, Object> common(LoanCaseView loan) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("caseNumber", loan.number());
        model.put("programme", messages.text("LoanProgramme." + loan.programme()));
        model.put("place", units.pathName(loan.hamletKey()));
        model.put("hamlet", units.get(loan.hamletKey()).name());
        model.put("printedOn", formats.date(today));
        model.put("organisation", loan.need().organisation() == null ? ""
                : messages.text("Organisation." + loan.need().organisation()));
        return model;
    }

    private void application(LoanCaseView loan, LoanStory story, Map<String, Object> model) {
        LoanCaseView.Plan plan = loan.plan();
        HouseholdView household = households.get(loan.householdId());
        model.put("borrower", plan.borrower());
        model.put("citizenId", plan.citizenId());
        model.put("phone", plan.phone());
        model.put("birthDate", member(household, plan.borrower()));
        model.put("householdCode", loan.householdCode());
        model.put("groupName", loan.agreed() == null ? "" : loan.agreed().groupName());
        model.put("purpose", plan.purpose());
        money("totalNeed", plan.totalNeed(), model);
        money("ownCapital", plan.ownCapital(), model);
        money("amount", plan.amount(), model);
        model.put("items", numbered(story.items().stream().map(this::item).toList()));
        model.put("termMonths", plan.termMonths());
        model.put("repaymentMonths", plan.repaymentMonths());
        ProgrammeTerms limits = terms.of(loan.programme(), loan.guidedOn());
        model.put("rate", formats.number(limits.ratePercent()));
        model.put("overduePercent", limits.overduePercent());
        model.put("unverified", limits.mark() != Mark.VERIFIED);
        model.put("ruleRef", limits.ruleRef());
    }

    private void authorisation(LoanCaseView loan, Map<String, Object> model) {
        HouseholdView household = households.get(loan.householdId());
        LocalDate today = LocalDate.now(clock);
        int adult = parameters.get(LoanParameter.ADULT_AGE);
        List<Map<String, Object>> adults = household.members().stream()
            .filter(member -> Borrowers.isAdult(member, today, adult)).map(this::adult).toList();
        model.put("memberNumber", household.members().size());
        model.put("adults", numbered(adults));
        model.put("borrower", loan.plan().borrower());
        model.put("citizenId", loan.plan().citizenId());
        model.put("villageHead", holder(Role.VILLAGE_HEAD, loan.hamletKey()));
        model.put("chair", holder(Role.COMMUNE_CHAIR, loan.communeKey()));
        money("amount", loan.plan().amount(), model);
    }

    private void minutes(LoanCaseView loan, LoanStory story, Map<String, Object> model) {
        LoanStory.Vote vote = story.votes().stream().filter(each -> each.outcome() == VoteOutcome.AGREED)
            .reduce((first, last) -> last).orElseThrow();
        model.put("groupName", vote.groupName());
        model.put("groupHead", vote.groupHead());
        model.put("meetingPlace", vote.place());
        model.put("heldOn", formats.date(vote.heldOn()));
        model.put("groupMembers", vote.groupMembers());
        model.put("attendees", vote.attendees());
        model.put("villageHead", holder(Role.VILLAGE_HEAD, loan.hamletKey()));
        List<Decided> rows = decided(loan);
        List<Decided> agreed = rows.stream().filter(row -> row.outcome().equals("AGREED")).toList();
        List<Decided> notAgreed = rows.stream().filter(row -> row.outcome().equals("NOT_AGREED")).toList();
        model.put("agreed", numbered(agreed.stream().map(this::row).toList()));
        model.put("anyNotAgreed", !notAgreed.isEmpty());
        model.put("notAgreed", numbered(notAgreed.stream().map(this::row).toList()));
        model.put("admitted", String.join("; ", agreed.stream().filter(Decided::admitted).map(Decided::borrowerName)
            .toList()));
    }

    private void groupList(LoanCaseView loan, LoanStory story, Map<String, Object> model) {
        LoanStory.Vote vote = story.votes().stream().filter(each -> each.outcome() == VoteOutcome.AGREED)
            .reduce((first, last) -> last).orElseThrow();
        model.put("groupName", vote.groupName());
        model.put("groupHead", vote.groupHead());
        model.put("heldOn", formats.date(vote.heldOn()));
        List<Decided> rows = decided(loan).stream().filter(row -> row.outcome().equals("AGREED"))
            .filter(row -> row.programme().equals(loan.programme().name())).toList();
        model.put("agreed", numbered(rows.stream().map(this::row).toList()));
        money("total", rows.stream().mapToLong(Decided::amount).sum(), model);
        model.put("chair", holder(Role.COMMUNE_CHAIR, loan.communeKey()));
        story.confirmations().stream().filter(each -> each.outcome() == ConfirmationOutcome.CONFIRMED)
            .reduce((first, last) -> last).ifPresent(confirmed -> {
                model.put("confirmedOn", formats.date(confirmed.confirmedOn()));
                model.put("listDate", formats.date(confirmed.listDate()));
                model.put("listVersion", formats.date(confirmed.listVersion()));
                model.put("listHash", confirmed.listHash());
                model.put("chair", accounts.find(confirmed.confirmedBy()).fullName());
            });
        model.putIfAbsent("confirmedOn", "");
    }

    private void useCheck(LoanCaseView loan, LoanStory story, Map<String, Object> model) {
        model.put("borrower", loan.plan().borrower());
        model.put("groupName", loan.agreed().groupName());
        model.put("loanBookNumber", loan.bank().loanBookNumber());
        money("amount", loan.bank().amount(), model);
        model.put("disbursedOn", formats.date(loan.bank().on()));
        model.put("purpose", loan.plan().purpose());
        model.put("items", numbered(story.items().stream().map(this::item).toList()));
        model.put("visits", story.visits().stream().map(visit -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("visitedOn", formats.date(visit.visitedOn()));
            row.put("useFound", messages.text("UseFound." + visit.useFound()));
            row.put("found", visit.found());
            row.put("advice", visit.advice() == null ? "" : visit.advice());
            row.put("nextOn", formats.date(visit.nextOn()));
            row.put("visitedBy", accounts.find(visit.visitedBy()).fullName());
            return row;
        }).toList());
    }

    private List<Decided> decided(LoanCaseView loan) {
        return jdbc.sql("""
                select distinct on (c.id) c.head_name, c.borrower_name, c.programme, v.outcome, v.agreeing, v.disagreeing,
                    coalesce(v.agreed_amount, c.plan_amount) as amount, coalesce(v.agreed_months, c.plan_term_months) as months,
                    c.plan_purpose as purpose, v.reason, v.admitted, c.number, c.confirmed_on
                from loan_case c join loan_vote v on v.case_id = c.id
                where c.commune_key = :commune and v.group_name = :group and v.held_on = :day
                  and v.outcome in ('AGREED', 'NOT_AGREED')
                order by c.id, v.recorded_at desc""")
            .param("commune", loan.communeKey().value()).param("group", loan.agreed().groupName())
            .param("day", loan.agreed().votedOn()).query(Decided.class).list().stream()
            .sorted(java.util.Comparator.comparing(Decided::number)).toList();
    }

    private static List<Map<String, Object>> numbered(List<Map<String, Object>> rows) {
        int number = 1;
        for (Map<String, Object> row : rows) {
            row.put("no", String.valueOf(number++));
        }
        return rows;
    }

    private Map<String, Object> row(Decided decided) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", decided.borrowerName());
        row.put("beneficiary", messages.text("loan.beneficiary." + decided.programme()));
        row.put("amount", formats.number(decided.amount()));
        row.put("purpose", decided.purpose());
        row.put("months", decided.months());
        row.put("agreeing", decided.agreeing());
        row.put("disagreeing", decided.disagreeing());
        row.put("confirmedOn", formats.date(decided.confirmedOn()));
        row.put("reason", decided.reason() == null ? "" : decided.reason());
        return row;
    }

    private Map<String, Object> item(PlanItem item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", item.name());
        row.put("quantity", item.quantity() == null ? "" : item.quantity());
        row.put("amount", formats.number(item.amount()));
        return row;
    }

    private Map<String, Object> adult(MemberView member) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", member.fullName());
        row.put("birthDate", formats.date(member.birthDate()));
        row.put("citizenId", member.citizenId() == null ? "" : member.citizenId());
        row.put("relation", messages.text("Relation." + member.relation()));
        return row;
    }

    private String member(HouseholdView household, String name) {
        return household.members().stream()
            .filter(person -> VietnameseText.fold(person.fullName()).equals(VietnameseText.fold(name))).findFirst()
            .map(person -> formats.date(person.birthDate())).orElse("");
    }

    private String holder(Role role, UnitKey unit) {
        LocalDate today = LocalDate.now(clock);
        return accounts.holders(new PostGroup(role, units.inChargeOn(unit, today)), today).stream().findFirst()
            .map(account -> account.fullName()).orElse("");
    }

    private void money(String name, long dong, Map<String, Object> model) {
        model.put(name, formats.number(dong));
        model.put(name + "Words", words.dong(dong));
    }

    /** What a meeting said about one household. */
    record Decided(String headName, String borrowerName, String programme, String outcome, Integer agreeing,
            Integer disagreeing, Long amount, Integer months, String purpose, String reason, boolean admitted,
            String number, LocalDate confirmedOn) {}
}
