package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.papers.HouseholdOnPaper;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Regime;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Forms of an application on paper: the application itself, blank, with the household's data and as it was handed in, and
 * the quick sheet.
 */
@Service
public class HouseholdForms {

    private static final int LINES = 8;
    private static final int SPARE_LINES = 2;
    private static final String DOTS = ".".repeat(60);

    private final StoredApplications stored;
    private final Screenings screenings;
    private final Certificates certificates;
    private final HouseholdRegister households;
    private final Papers papers;
    private final HouseholdOnPaper householdOnPaper;
    private final PaperWords words;
    private final Regimes regimes;
    private final QuickSheet quickSheet;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Units units;
    private final Clock clock;

    HouseholdForms(StoredApplications stored, Screenings screenings, Certificates certificates,
            HouseholdRegister households, Papers papers, HouseholdOnPaper householdOnPaper, PaperWords words, Regimes regimes,
            QuickSheet quickSheet, Accounts accounts, CurrentActor currentActor, Units units, Clock clock) {
        this.stored = stored;
        this.screenings = screenings;
        this.certificates = certificates;
        this.households = households;
        this.papers = papers;
        this.householdOnPaper = householdOnPaper;
        this.words = words;
        this.regimes = regimes;
        this.quickSheet = quickSheet;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An application form to be filled in by hand, for the commune of the one who acts.
     *
     * @param route IN_YEAR to be recognised, ESCAPE to leave the list
     * @return the PDF
     * @throws NotPermitted when he or she works in no commune
     */
    @Transactional
    public byte[] blank(Route route) {
        UnitKey commune = currentActor.get().posts().stream().filter(post -> post.role().readsCases())
            .map(post -> post.unit())
            .filter(unit -> units.get(unit).level() == UnitLevel.COMMUNE || units.get(unit).level() == UnitLevel.HAMLET)
            .findFirst().map(unit -> units.ancestor(unit, UnitLevel.COMMUNE))
            .orElseThrow(() -> new NotPermitted("refusal.recognition.noCommune"));
        Regime regime = regimes.inForce(LocalDate.now(clock));
        Map<String, Object> model = empty(regime, LocalDate.now(clock));
        model.put("emptyRows", numbers(1, LINES));
        return papers.print(new IssuePaper(kind(route), regime.id(), model, commune, null, null, null));
    }

    /**
     * An application form with the household's data, to be completed and signed.
     *
     * @param householdId household
     * @param route IN_YEAR to be recognised, ESCAPE to leave the list
     * @return the PDF; citizens' numbers only for those who see them in the register
     * @throws NotPermitted when it lies outside the actor's units
     * @throws vn.giamngheo.shared.Conflict when it is closed
     */
    @Transactional
    public byte[] prefilled(UUID householdId, Route route) {
        HouseholdView household = households.open(householdId).household();
        household.requireOpen();
        Regime regime = regimes.inForce(LocalDate.now(clock));
        Map<String, Object> model = empty(regime, LocalDate.now(clock));
        put(model, household);
        MemberView head = household.head();
        model.put("applicant", person(head.fullName(), head, head.citizenId()));
        putListing(model, household, LocalDate.now(clock));
        return papers.print(new IssuePaper(kind(route), regime.id(), model, household.communeKey(), null,
                householdId, null));
    }

    /**
     * The application as it was handed in; made once and kept.
     *
     * @param applicationId application
     * @return the paper
     * @throws NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public PaperContent filled(UUID applicationId) {
        Application application = stored.get(applicationId);
        PaperKind form = kind(application.route());
        return papers.once(form, applicationId, application.hamletKey(), () -> {
            HouseholdView household = households.get(application.householdId());
            Regime regime = regimes.inForce(application.submittedOn());
            Map<String, Object> model = empty(regime, application.submittedOn());
            put(model, household);
            Applicant applicant = application.applicant();
            MemberView member = household.members().stream()
                .filter(each -> VietnameseText.fold(each.fullName()).equals(VietnameseText.fold(applicant.fullName())))
                .findFirst().orElse(null);
            model.put("applicant", person(applicant.fullName(), applicant.authorisation() == null ? member : null,
                    applicant.citizenId()));
            model.put("authorisation", applicant.authorisation());
            putListing(model, household, application.submittedOn());
            model.put("reasons", reasons(application.hardshipReason()));
            model.put("hardshipDetail", application.hardshipDetail());
            model.put("villageConfirmed", application.villageHeadConfirmed());
            model.put("submittedOn", words.day(application.submittedOn()));
            model.put("receiptNumber", application.receiptNumber());
            model.put("channel", words.label(application.channel()));
            return about(form, application, applicationId, model);
        });
    }

    /**
     * The quick sheet, Phieu A; made once and kept.
     *
     * @param applicationId application
     * @return the paper of its last screening
     * @throws NotFound when it was not screened
     * @throws NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public PaperContent quickSheet(UUID applicationId) {
        Application application = stored.get(applicationId);
        ScreeningRecord record = screenings.findByApplicationIdOrderByScreenedAt(applicationId).stream()
            .filter(each -> each.outcome() != ScreeningOutcome.RETURNED).reduce((earlier, later) -> later)
            .orElseThrow(() -> new NotFound("refusal.recognition.notScreened"));
        return papers.once(PaperKind.QUICK_SHEET, record.id(), application.hamletKey(), () -> {
            ScreeningView screening = record.view();
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("household", householdOnPaper.values(households.get(application.householdId()), false));
            model.put("screenedOn", words.date(LocalDate.ofInstant(screening.screenedAt(), clock.getZone())));
            model.put("screenedBy", accounts.find(screening.screenedBy()).fullName());
            putIndicators(model, application, screening.ticks());
            model.put("tickCount", String.valueOf(screening.ticks().size()));
            model.put("conclusion", words.label(screening.outcome()));
            model.put("ruleRef", screening.reason());
            return about(PaperKind.QUICK_SHEET, application, record.id(), model);
        });
    }

    private static PaperKind kind(Route route) {
        return route == Route.ESCAPE ? PaperKind.ESCAPE_FORM : PaperKind.APPLICATION_FORM;
    }

    /** Class and certificate of the day on which the form is handed in, as the form to leave the list asks for them. */
    private void putListing(Map<String, Object> model, HouseholdView household, LocalDate day) {
        HouseholdClass listed = households.classOn(household.id(), day).householdClass();
        model.put("poor", listed == HouseholdClass.POOR);
        model.put("nearPoor", listed == HouseholdClass.NEAR_POOR);
        model.put("certificateNumber", certificates.findByHouseholdIdOrderByIssuedOn(household.id()).stream()
            .filter(each -> !each.issuedOn().isAfter(day))
            .filter(each -> each.withdrawnOn() == null || each.withdrawnOn().isAfter(day))
            .map(Certificate::number).reduce((earlier, later) -> later).orElse(null));
    }

    private IssuePaper about(PaperKind kind, Application application, UUID subjectId, Map<String, Object> model) {
        return new IssuePaper(kind, application.regimeId(), model, application.communeKey(), application.id(),
                application.householdId(), subjectId, null, null);
    }

    private void putIndicators(Map<String, Object> model, Application application, SortedSet<Integer> ticks) {
        List<Map<String, Object>> lines = new ArrayList<>();
        boolean unverified = false;
        for (QuickSheet.Indicator indicator : quickSheet.indicators(application)) {
            unverified |= indicator.mark() != Mark.VERIFIED;
            lines.add(Map.of("no", String.valueOf(indicator.no()), "label", indicator.label(), "ticked",
                    ticks.contains(indicator.no())));
        }
        model.put("indicators", lines);
        model.put("unverified", unverified);
    }

    private Map<String, Object> empty(Regime regime, LocalDate day) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", words.label("recognition.paper.subject." + regime.id().name()));
        model.put("dots", DOTS);
        model.put("applicant", person(null, null, null));
        model.put("authorisation", null);
        model.put("household", null);
        model.put("emptyRows", List.of());
        model.put("reasons", reasons(null));
        model.put("hardshipDetail", null);
        model.put("poor", false);
        model.put("nearPoor", false);
        model.put("certificateNumber", null);
        model.put("villageConfirmation", regime.id() == RegimeId.R2016 && regime.villageHeadConfirmationRequired(day));
        model.put("villageConfirmed", false);
        model.put("submittedOn", null);
        model.put("receiptNumber", null);
        model.put("channel", null);
        return model;
    }

    private void put(Map<String, Object> model, HouseholdView household) {
        int members = household.members().size();
        model.put("household", householdOnPaper.values(household, false));
        model.put("emptyRows", numbers(members + 1, members + SPARE_LINES));
    }

    private Map<String, Object> person(String name, MemberView member, String citizenId) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("gender", member == null ? null : words.label("Gender." + member.gender().name()));
        values.put("birthDate", member == null ? null : words.date(member.birthDate()));
        values.put("ethnicity", member == null ? null : words.label("Ethnicity." + member.ethnicity()));
        values.put("citizenId", citizenId == null && member != null ? member.citizenId() : citizenId);
        return values;
    }

    private List<Map<String, Object>> reasons(HardshipReason given) {
        return Stream.of(HardshipReason.values())
            .map(reason -> Map.<String, Object>of("label", words.label(reason), "ticked", reason == given)).toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.toList());
    }
}
