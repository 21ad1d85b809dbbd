package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.NumberRegister;
import vn.giamngheo.papers.Paper;
import vn.giamngheo.papers.PaperFacts;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.Units;

/** Papers of an application: receipt, decision, certificate, written answers. */
@Component
class ApplicationPapers {

    private final Papers papers;
    private final NumberRegister numbers;
    private final Units units;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ApplicationPapers(Papers papers, NumberRegister numbers, Units units, Accounts accounts, JdbcClient jdbc) {
        this.papers = papers;
        this.numbers = numbers;
        this.units = units;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Paper receipt(Application application, HouseholdView household) {
        Map<String, Object> model = model(application, household, application.receivedOn());
        model.put("applicantName", application.applicant().fullName());
        model.put("submittedOn", application.submittedOn());
        model.put("channel", application.channel());
        model.put("villageHeadConfirmed", application.villageHeadConfirmed());
        model.put("receivedOn", application.receivedOn());
        model.put("promisedOn", application.promisedOn());
        model.put("note", application.receiptNote());
        model.put("clerkName", accounts.find(application.registeredBy()).fullName());
        return issue(PaperKind.APPLICATION_RECEIPT, "receipt", application, model, application.receiptNumber());
    }

    Paper decision(Issue issue, String number) {
        Map<String, Object> model = model(issue);
        model.put("grounds", grounds(issue.application().regimeId(), issue.signedOn()));
        model.put("postingEndedOn", issue.finding().postingEndedOn());
        return issue(PaperKind.RECOGNITION_DECISION, "decision", issue.application(), model, number);
    }

    Paper certificate(Issue issue, String number, String decisionNumber) {
        Map<String, Object> model = model(issue);
        model.put("decisionNumber", decisionNumber);
        return papers.issue(new IssuePaper(PaperKind.CERTIFICATE, "certificate", model,
                issue.application().communeKey(), issue.application().id(), issue.household().id(), number,
                new PaperFacts(issue.household().headName(), issue.finding().householdClass(), issue.signedOn())));
    }

    Paper refusal(Issue issue, String number, String reason) {
        Map<String, Object> model = model(issue);
        model.put("reason", reason);
        model.put("screenedOut", false);
        return issue(PaperKind.REPLY_WITH_REASONS, "reply", issue.application(), model, number);
    }

    Paper screenedOut(Application application, HouseholdView household, Set<Integer> ticks, String ruleRef,
            Signer signer, LocalDate day) {
        Map<String, Object> model = model(application, household, day);
        model.put("signer", signer);
        model.put("screenedOut", true);
        model.put("ticks", new TreeSet<>(ticks));
        model.put("ruleRef", ruleRef);
        return issue(PaperKind.REPLY_WITH_REASONS, "reply", application, model,
                numbers.next(application.communeKey(), PaperKind.REPLY_WITH_REASONS, day.getYear()));
    }

    private Paper issue(PaperKind kind, String template, Application application, Map<String, Object> model,
            String number) {
        return papers.issue(new IssuePaper(kind, template, model, application.communeKey(), application.id(),
                application.householdId(), number));
    }

    private Map<String, Object> model(Issue issue) {
        Map<String, Object> model = model(issue.application(), issue.household(), issue.signedOn());
        model.put("householdClass", issue.finding().householdClass());
        model.put("ruleReason", issue.finding().reason());
        model.put("standardId", issue.finding().standardId());
        model.put("signer", issue.signer());
        return model;
    }

    private Map<String, Object> model(Application application, HouseholdView household, LocalDate date) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", household);
        model.put("head", household.head());
        model.put("address", address(household));
        model.put("date", date);
        model.put("regimeId", application.regimeId());
        model.put("applicationDate", application.submittedOn());
        model.put("receiptNumber", application.receiptNumber());
        return model;
    }

    String address(HouseholdView household) {
        String place = units.pathName(household.hamletKey());
        return household.address() == null ? place : household.address() + ", " + place;
    }

    List<String> grounds(RegimeId regime, LocalDate day) {
        return jdbc.sql("""
                select ground from legal_ground where (regime_id is null or regime_id = :regime)
                and valid_from <= :day and (valid_to is null or valid_to >= :day) order by ordinal""")
            .param("regime", regime.name()).param("day", day).query(String.class).list();
    }
}
