package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.papers.HouseholdOnPaper;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.NumberRegister;
import vn.giamngheo.papers.PaperRef;
import vn.giamngheo.papers.PaperFacts;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.rules.NewlyEscapedTerm;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;

/** Papers of an application: receipt, decision, certificate, written answers. */
@Component
class ApplicationPapers {

    private final Papers papers;
    private final NumberRegister numbers;
    private final Accounts accounts;
    private final HouseholdOnPaper householdOnPaper;
    private final SignerOnPaper signerOnPaper;
    private final PaperWords words;
    private final LegalGrounds legalGrounds;
    private final IssuingUnit issuingUnit;
    private final NewlyEscapedTerm newlyEscaped;
    private final BenefitsOnPaper benefitsOnPaper;

    ApplicationPapers(Papers papers, NumberRegister numbers, Accounts accounts, HouseholdOnPaper householdOnPaper,
            SignerOnPaper signerOnPaper, PaperWords words, LegalGrounds legalGrounds, IssuingUnit issuingUnit,
            NewlyEscapedTerm newlyEscaped, BenefitsOnPaper benefitsOnPaper) {
        this.papers = papers;
        this.numbers = numbers;
        this.accounts = accounts;
        this.householdOnPaper = householdOnPaper;
        this.signerOnPaper = signerOnPaper;
        this.words = words;
        this.legalGrounds = legalGrounds;
        this.issuingUnit = issuingUnit;
        this.newlyEscaped = newlyEscaped;
        this.benefitsOnPaper = benefitsOnPaper;
    }

    /** The ward or commune in whose name papers of the case go out today: the one it was opened in, or its successor. */
    UnitKey issuer(Application application) {
        return issuingUnit.today(application.communeKey());
    }

    PaperRef receipt(Application application, HouseholdView household) {
        Map<String, Object> model = model(application, household, application.receivedOn());
        model.put("applicantName", application.applicant().fullName());
        model.put("request", words.label("recognition.paper.request." + application.route().name()));
        model.put("requestForm", words.label("recognition.paper.requestForm." + application.route().name()));
        model.put("submittedOn", words.date(application.submittedOn()));
        model.put("channel", words.label(application.channel()));
        model.put("villageHeadConfirmed", application.villageHeadConfirmed());
        model.put("receivedOn", words.date(application.receivedOn()));
        model.put("promisedOn", words.date(application.promisedOn()));
        model.put("note", application.receiptNote());
        model.put("clerkName", accounts.find(application.registeredBy()).fullName());
        return issue(PaperKind.APPLICATION_RECEIPT, application, model, application.receiptNumber());
    }

    PaperRef decision(Issue issue, String number) {
        Map<String, Object> model = model(issue);
        model.put("grounds", legalGrounds.on(issue.application().regimeId(), issue.signedOn()));
        model.put("postingEndedOn", words.day(issue.finding().postingEndedOn()));
        return issue(PaperKind.RECOGNITION_DECISION, issue.application(), model, number);
    }

    /** The decision on an escape; the household's copy is its certification. */
    PaperRef escape(Issue issue, String number, Movement movement, String formerCertificate) {
        Map<String, Object> model = model(issue);
        HouseholdClass former = issue.finding().currentClass();
        HouseholdClass after = issue.finding().householdClass();
        model.put("grounds", legalGrounds.on(issue.application().regimeId(), issue.signedOn()));
        model.put("postingEndedOn", words.day(issue.finding().postingEndedOn()));
        model.put("classBefore", words.lower(words.label(former)));
        model.put("result", words.label("recognition.paper.escape." + movement.name()));
        model.put("formerCertificate", formerCertificate);
        model.put("newCertificate", issue.finding().isListed());
        model.put("newlyEscapedUntil", after == HouseholdClass.NOT_POOR
                ? words.day(newlyEscaped.lastDay(former, issue.signedOn())) : null);
        model.put("benefits", benefitsOnPaper.lines(former, after, issue.signedOn()));
        return papers.issue(new IssuePaper(PaperKind.ESCAPE_DECISION, issue.application().regimeId(), model,
                issuer(issue.application()), issue.application().id(), issue.household().id(), null, number,
                new PaperFacts(issue.household().headName(), after, issue.signedOn())));
    }

    PaperRef certificate(Issue issue, String number, String decisionNumber) {
        Map<String, Object> model = model(issue);
        model.put("household", householdOnPaper.values(issue.household(), true));
        model.put("decisionNumber", decisionNumber);
        return papers.issue(new IssuePaper(PaperKind.CERTIFICATE, issue.application().regimeId(), model,
                issuer(issue.application()), issue.application().id(), issue.household().id(), null, number,
                new PaperFacts(issue.household().headName(), issue.finding().householdClass(), issue.signedOn())));
    }

    PaperRef refusal(Issue issue, String number, String reason) {
        Map<String, Object> model = model(issue);
        model.put("reason", reason);
        if (issue.application().route() == Route.ESCAPE) {
            HouseholdClass standing = issue.finding().currentClass();
            model.put("classBefore", words.lower(words.label(standing)));
            model.put("stays", issue.finding().householdClass() == standing);
            return issue(PaperKind.ESCAPE_REPLY, issue.application(), model, number);
        }
        model.put("screenedOut", false);
        return issue(PaperKind.REPLY_WITH_REASONS, issue.application(), model, number);
    }

    PaperRef screenedOut(Application application, HouseholdView household, Set<Integer> ticks, String ruleRef,
            Signer signer, LocalDate day) {
        Map<String, Object> model = model(application, household, day);
        model.put("signer", signerOnPaper.byOrder(signer));
        model.put("screenedOut", true);
        model.put("tickCount", words.count(ticks.size()));
        model.put("ticks", new TreeSet<>(ticks).stream().map(String::valueOf).collect(Collectors.joining(", ")));
        model.put("ruleRef", ruleRef);
        return issue(PaperKind.REPLY_WITH_REASONS, application, model,
                numbers.next(issuer(application), PaperKind.REPLY_WITH_REASONS, day.getYear()));
    }

    private PaperRef issue(PaperKind kind, Application application, Map<String, Object> model, String number) {
        return papers.issue(new IssuePaper(kind, application.regimeId(), model, issuer(application),
                application.id(), application.householdId(), number));
    }

    private Map<String, Object> model(Issue issue) {
        Map<String, Object> model = model(issue.application(), issue.household(), issue.signedOn());
        String kind = words.label(issue.finding().householdClass());
        model.put("class", kind);
        model.put("classLower", kind == null ? null : words.lower(kind));
        model.put("classUpper", kind == null ? null : words.upper(kind));
        model.put("ruleReason", issue.finding().reason());
        model.put("board", words.label("recognition.paper.board." + issue.application().regimeId().name()));
        model.put("signer", signerOnPaper.chair(issue.signer()));
        return model;
    }

    private Map<String, Object> model(Application application, HouseholdView household, LocalDate date) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", householdOnPaper.values(household, false));
        model.put("date", words.day(date));
        model.put("year", String.valueOf(date.getYear()));
        model.put("applicationDate", words.day(application.submittedOn()));
        model.put("receiptNumber", application.receiptNumber());
        return model;
    }
}
