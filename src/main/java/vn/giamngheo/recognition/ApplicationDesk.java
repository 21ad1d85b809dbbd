package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.papers.NumberRegister;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.DayUnit;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.rules.Regime;
import vn.giamngheo.rules.ReviewBatches;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.Units;

/** The one-stop desk: writes applications down and takes them in against a receipt. */
@Service
public class ApplicationDesk {

    private final StoredApplications stored;
    private final Applications applications;
    private final ApplicationRules rules;
    private final HouseholdRegister households;
    private final Decisions decisions;
    private final ReviewBatches batches;
    private final WorkingDays workingDays;
    private final Units units;
    private final NumberRegister numbers;
    private final ApplicationPapers applicationPapers;
    private final Papers papers;
    private final RecognitionProcess process;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;
    private final Clock clock;

    ApplicationDesk(StoredApplications stored, Applications applications, ApplicationRules rules,
            HouseholdRegister households, Decisions decisions, ReviewBatches batches, WorkingDays workingDays,
            Units units, NumberRegister numbers, ApplicationPapers applicationPapers, Papers papers,
            RecognitionProcess process, Scope scope, CurrentActor currentActor, ApplicationAudit audit, Clock clock) {
        this.stored = stored;
        this.applications = applications;
        this.rules = rules;
        this.households = households;
        this.decisions = decisions;
        this.batches = batches;
        this.workingDays = workingDays;
        this.units = units;
        this.numbers = numbers;
        this.applicationPapers = applicationPapers;
        this.papers = papers;
        this.process = process;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The household for which an application is to be written down.
     *
     * @param code its code
     * @return the household
     * @throws vn.giamngheo.shared.NotFound when there is none of that code
     * @throws vn.giamngheo.shared.NotPermitted when it is not in a commune of the clerk
     * @throws Conflict when it is closed
     */
    @Transactional(readOnly = true)
    public HouseholdView candidate(String code) {
        HouseholdView household = households.byCode(code);
        scope.require(Role.ONE_STOP_CLERK, household.communeKey());
        household.requireOpen();
        return household;
    }

    /**
     * Writes an application down; its process is started by whoever calls.
     *
     * @param command what was handed in
     * @return id of the application, business key of its process
     * @throws vn.giamngheo.shared.InvalidInput when fields are missing or wrong
     * @throws vn.giamngheo.shared.NotPermitted when the household is not in a commune of the clerk
     * @throws Conflict when the household is closed, is poor already, is on no list that it could leave, or has an open application
     */
    @Transactional
    public UUID register(RegisterApplication command) {
        rules.checkFields(command, LocalDate.now(clock));
        HouseholdView household = rules.household(command);
        scope.require(Role.ONE_STOP_CLERK, household.communeKey());
        household.requireOpen();
        Regime regime = rules.regime(command);
        Applicant applicant = rules.applicant(command, household);
        rules.checkHousehold(household, command.route());
        Application application = save(new Application(registered(household), regime.id(), applicant, command,
                currentActor.get().username(), clock.instant()));
        audit.record("application.registered", application, null, registeredFacts(application), null);
        return application.id();
    }

    /**
     * Writes an application down and starts its process; it then waits to be taken in.
     *
     * @param command what was handed in
     * @return id of the application
     */
    @Transactional
    public UUID registerAndStart(RegisterApplication command) {
        UUID id = register(command);
        process.start(id, command.route());
        return id;
    }

    /**
     * Writes an application down, starts its process and takes it in on the spot.
     *
     * @param command what was handed in
     * @param receivedOn day it was taken in
     * @return id of the application
     */
    @Transactional
    public UUID registerAndAccept(RegisterApplication command, LocalDate receivedOn) {
        UUID id = registerAndStart(command);
        process.accept(id, command.route(), receivedOn);
        return id;
    }

    /**
     * Lets a process begin for a registered application; once only, and only by a clerk of its commune.
     *
     * @param id application
     * @param route route that the process is for
     * @return commune, hamlet and regime for the process
     * @throws vn.giamngheo.shared.NotFound when there is no such application on that route
     * @throws Conflict when it is not in state REGISTERED or its process has begun
     */
    @Transactional
    public RoutingFacts enterProcess(UUID id, Route route) {
        Application application = stored.get(id);
        if (application.route() != route) {
            throw new NotFound("refusal.recognition.unknownApplication");
        }
        scope.require(Role.ONE_STOP_CLERK, application.communeKey());
        application.enterProcess(clock.instant());
        return new RoutingFacts(application.communeKey(), application.hamletKey(), application.regimeId());
    }

    /**
     * Takes an application in against a numbered receipt, or refuses to, which ends the case.
     *
     * @param id application
     * @param command answer of the desk
     * @return first day of the batch in which the household is reviewed, when its review follows at once and that day is
     *     still to come; null otherwise
     */
    @Transactional
    public LocalDate receive(UUID id, ReceiveApplication command) {
        Application application = stored.get(id);
        ApplicationState before = application.state();
        FieldChecks checks = new FieldChecks(LocalDate.now(clock)).pastDay("receivedOn", command.receivedOn())
            .notBefore("receivedOn", command.receivedOn(), application.submittedOn(),
                    "refusal.recognition.receivedBeforeSubmitted");
        if (command.outcome() == ReceiptOutcome.REJECTED) {
            checks.reason("reason", command.reason());
        }
        checks.check();
        if (command.outcome() == ReceiptOutcome.REJECTED) {
            application.rejectAtDesk(command.receivedOn(), command.reason(), command.note(), clock.instant());
            audit.record("application.notAccepted", application, before,
                    Map.of("answeredOn", command.receivedOn().toString()), command.reason());
        }
        else {
            accept(application, before, command);
        }
        return application.state() == ApplicationState.SCREENED && application.awaitsBatch(LocalDate.now(clock))
                ? application.reviewFrom() : null;
    }

    private void accept(Application application, ApplicationState before, ReceiveApplication command) {
        if (application.receiptPaperId() != null) {
            papers.withdraw(application.receiptPaperId(), LocalDate.now(clock), null);
        }
        String number = numbers.next(applicationPapers.issuer(application), PaperKind.APPLICATION_RECEIPT,
                command.receivedOn().getYear());
        LocalDate reviewFrom = batches.startFor(application.regimeId(), command.receivedOn()).orElse(null);
        application.receive(number, command.receivedOn(), reviewFrom,
                promisedOn(application, reviewFrom == null ? command.receivedOn() : reviewFrom), command.note());
        application.receiptIssued(applicationPapers.receipt(application,
                households.get(application.householdId())).id());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("receiptNumber", number);
        facts.put("receivedOn", command.receivedOn().toString());
        if (reviewFrom != null) {
            facts.put("reviewFrom", reviewFrom.toString());
        }
        if (application.promisedOn() != null) {
            facts.put("promisedOn", application.promisedOn().toString());
        }
        audit.record("application.received", application, before, facts, null);
    }

    private RegisteredHousehold registered(HouseholdView household) {
        LocalDate today = LocalDate.now(clock);
        return RegisteredHousehold.of(household, units.inChargeOn(household.communeKey(), today),
                units.inChargeOn(household.hamletKey(), today));
    }

    /** The term runs from the start of the batch, or else from the reception. */
    private LocalDate promisedOn(Application application, LocalDate from) {
        ProcedureTerms terms = decisions.procedureTerms(application.regimeId(), application.route(),
                application.submittedOn());
        return terms.totalDays() == 0 ? null
                : workingDays.plus(from, terms.totalDays(), terms.totalDayUnit() == DayUnit.WORKING);
    }

    private Application save(Application application) {
        try {
            return applications.saveAndFlush(application);
        }
        catch (DataIntegrityViolationException registeredMeanwhile) {
            throw new Conflict("refusal.recognition.openApplicationMeanwhile", application.householdCode());
        }
    }

    private static Map<String, Object> registeredFacts(Application application) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("householdCode", application.householdCode());
        facts.put("applicantName", application.applicant().fullName());
        facts.put("channel", application.channel().name());
        facts.put("route", application.route().name());
        if (application.hardshipReason() != null) {
            facts.put("hardshipReason", application.hardshipReason().name());
        }
        facts.put("submittedOn", application.submittedOn().toString());
        facts.put("villageHeadConfirmed", application.villageHeadConfirmed());
        facts.put("regimeId", application.regimeId().name());
        return facts;
    }
}
