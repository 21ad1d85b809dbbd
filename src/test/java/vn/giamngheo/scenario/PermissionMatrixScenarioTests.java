package vn.giamngheo.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what: every step of a case, tried by an officer of every role, of the case's commune and of another, by page
 * and by engine REST. An empty answer tells it without changing anything: whoever holds the post is told what is missing
 * (400), anybody else is refused (403, or 404 where he does not even see the step).
 */
@ScenarioTest
class PermissionMatrixScenarioTests {

    private static final String OWN = "ea-tam";
    private static final String RURAL = "hoa-thang";
    private static final String OTHER = "tan-tien";
    private static final String ESCAPING = "tan-thanh";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private Duration offset;

    @BeforeEach
    void rememberTheClock() {
        offset = city.offset();
    }

    @AfterEach
    void putTheClockBack() {
        city.restore(offset);
    }

    @Test
    void everyStepIsForItsPostAlone() {
        Dossier dossier = Dossier.registered(city, OWN);
        tryStep(dossier, "userTask_receiveApplication", Set.of());
        dossier.received();
        tryStep(dossier, "userTask_screenApplication", Set.of());
        dossier.completed("officer", "userTask_screenApplication", Answers.screened(2));
        tryStep(dossier, "userTask_surveyHousehold", Set.of());
        dossier.surveyed();
        tryStep(dossier, "userTask_holdVillageMeeting", Set.of());
        dossier.posted();
        dossier.objected();
        tryStep(dossier, "userTask_recheckHousehold", Set.of(dossier.username("surveyor1")));
        dossier.completed("surveyor2", "userTask_recheckHousehold", dossier.sheet());
        tryStep(dossier, "userTask_settleObjection", Set.of());
        dossier.completed("board", "userTask_settleObjection", Answers.settled("DISMISSED"));
        tryStep(dossier, "userTask_postPublicly", Set.of());
        dossier.completed("officer", "userTask_postPublicly", Answers.posted(city.today()));
        city.daysPass(15);
        city.runDueJobs();
        tryStep(dossier, "userTask_draftDecision", Set.of());
        dossier.completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        tryStep(dossier, "userTask_decideRecognition", Set.of());
        dossier.completed("chair", "userTask_decideRecognition", Answers.recognised(city.today()));
        tryStep(dossier, "userTask_deliverResult", Set.of());

        assertThat(wrong).isEmpty();
        assertThat(tried).as("answers asked for").isGreaterThan(1000);
    }

    @Test
    void stepsOfTheSecondLookAreForTheirPostsAlone() {
        Dossier dossier = Dossier.registered(city, RURAL).toBeSurveyed();
        dossier.completed("surveyor1", "userTask_surveyHousehold",
                Answers.surveyedAt(city.jdbc(), dossier.family(), city.today(), 120));
        tryStep(dossier, "userTask_crossCheckHousehold", Set.of(dossier.username("surveyor1")));
        dossier.completed("surveyor2", "userTask_crossCheckHousehold",
                Answers.surveyedAt(city.jdbc(), dossier.family(), city.today(), 155));
        tryStep(dossier, "userTask_settleClass", Set.of());

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void everyPageAsksForThePostAndTheUnit() {
        Dossier dossier = Dossier.registered(city, OWN).received();
        Map<String, Set<Role>> pages = Map.of("/households/" + dossier.family().id(), caseReaders(),
                "/applications/" + dossier.id(), caseReaders(), "/cases/" + dossier.id() + "/diagram", caseReaders(),
                "/papers/" + dossier.firstPaper(), caseReaders(), "/households/" + dossier.family().id() + "/contact",
                Set.of(Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER), "/households/" + dossier.family().id() + "/close",
                Set.of(Role.COMMUNE_OFFICER));
        for (Account account : accounts(OWN, OTHER)) {
            for (Map.Entry<String, Set<Role>> page : pages.entrySet()) {
                boolean may = page.getValue().contains(account.role()) && !account.foreign();
                expect(city.officer(account.username()).get(page.getKey()).statusCode(), may ? Set.of(200) : Set.of(403),
                        account.username() + " reads " + page.getKey());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(168);
    }

    @Test
    void theClassOfAHouseholdIsToldToWhoeverMayRead() {
        Set<Role> told = new LinkedHashSet<>(caseReaders());
        told.addAll(Set.of(Role.BANK, Role.INSURANCE));
        City.Family family = city.family(OWN);
        for (Account account : accounts(OWN, OTHER)) {
            boolean may = told.contains(account.role()) && !account.foreign();
            expect(ApiClient.basic(city.port(), account.username()).get("/api/v1/households/" + family.code()
                    + "/class?legalBasis=Luat-Bao-hiem-y-te&purpose=Cap-the-BHYT").statusCode(),
                    may ? Set.of(200) : Set.of(403), account.username() + " asks for the class");
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void stepsOfAnEscapeAreForTheirPostsAlone() {
        City.Family family = ListedFamily.of(city, register, ESCAPING, HouseholdClass.POOR);
        InYearCase escape = InYearCase.escaping(city, ESCAPING, family, true);
        tryStep(escape.task("userTask_receiveApplication"), ESCAPING, "userTask_receiveApplication", Set.of());
        escape.toBeSurveyed().assessed(false);
        tryStep(escape.task("userTask_draftDecision"), ESCAPING, "userTask_draftDecision", Set.of());
        escape.proposed("RECOGNISE");
        tryStep(escape.task("userTask_decideEscape"), ESCAPING, "userTask_decideEscape", Set.of());
        escape.recognised();
        tryStep(escape.task("userTask_deliverResult"), ESCAPING, "userTask_deliverResult", Set.of());
        escape.delivered();

        UUID followed = city.jdbc().queryForObject("SELECT id FROM escape WHERE household_id = ?", UUID.class, family.id());
        UUID visit = city.jdbc().queryForObject("SELECT id FROM escape_visit WHERE escape_id = ? AND ordinal = 1",
                UUID.class, followed);
        Set<Role> visitors = Set.of(Role.MASS_ORG, Role.COMMUNE_OFFICER);
        for (Account account : accounts(ESCAPING, OTHER)) {
            Officer officer = city.officer(account.username());
            boolean reads = account.role().readsCases() && !account.foreign();
            boolean visits = visitors.contains(account.role()) && !account.foreign();
            for (String page : List.of("/escapes/" + followed, "/escapes/visits/" + visit, "/applications/" + escape.id())) {
                expect(officer.get(page).statusCode(), reads ? Set.of(200) : Set.of(403),
                        account.username() + " reads " + page);
            }
            expect(officer.get("/escapes").statusCode(), account.role().readsCases() ? Set.of(200) : Set.of(403),
                    account.username() + " lists escapes");
            expect(officer.postForm("/escapes/visits/" + visit, Map.of()).statusCode(), visits ? Set.of(400) : Set.of(403),
                    account.username() + " writes a visit down");
            expect(officer.get("/benefits").statusCode(), Set.of(Role.PROCESS_OWNER, Role.AUDITOR).contains(account.role())
                    ? Set.of(200) : Set.of(403), account.username() + " reads benefits");
            expect(officer.get("/benefits/new").statusCode(), account.role() == Role.PROCESS_OWNER ? Set.of(200)
                    : Set.of(403), account.username() + " opens a new benefit");
            expect(officer.postForm("/benefits", Map.of()).statusCode(), account.role() == Role.PROCESS_OWNER ? Set.of(400)
                    : Set.of(403), account.username() + " adds a benefit");
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(600);
    }

    private void tryStep(Dossier dossier, String elementId, Set<String> notThisTime) {
        String task = dossier.task(elementId);
        tryStep(task, dossier.commune(), elementId, notThisTime);
        assertThat(dossier.task(elementId)).as("the step stays open").isEqualTo(task);
    }

    private void tryStep(String task, String commune, String elementId, Set<String> notThisTime) {
        String post = city.jdbc().queryForObject("SELECT candidate_group FROM task_item WHERE task_id = ?", String.class,
                task);
        Set<String> holders = new LinkedHashSet<>(city.jdbc().queryForList("""
                SELECT username FROM post WHERE role || ':' || unit_key = ?
                  AND ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')""", String.class, post,
                java.sql.Date.valueOf(city.today())));
        holders.removeAll(notThisTime);
        assertThat(holders).as("holders of " + post).isNotEmpty();
        for (Account account : accounts(commune, OTHER)) {
            boolean may = holders.contains(account.username());
            String who = account.username() + " at " + elementId;
            boolean reads = account.role().readsCases() && !account.foreign();
            Officer officer = city.officer(account.username());
            expect(officer.get("/tasks/" + task).statusCode(), reads ? Set.of(200) : Set.of(403), who + ", page");
            expect(officer.complete(task, Map.of()).statusCode(), may ? Set.of(400) : Set.of(403), who + ", page's answer");
            expect(city.engineRest(account.username()).complete(task, Map.of()).statusCode(),
                    may ? Set.of(400) : Set.of(403, 404), who + ", engine REST");
            expect(ApiClient.basic(city.port(), account.username())
                .post("/api/v1/work-items/" + task + "/completion", Map.of("answer", Map.of())).statusCode(),
                    may ? Set.of(400) : Set.of(403), who + ", API");
            ApiClient api = ApiClient.basic(city.port(), account.username());
            expect(api.post("/api/v1/work-items/" + task + "/claim", Map.of()).statusCode(),
                    may ? Set.of(200) : Set.of(403), who + ", API claim");
            expect(api.post("/api/v1/work-items/" + task + "/release", Map.of()).statusCode(),
                    may ? Set.of(200) : Set.of(403, 409), who + ", API release");
        }
    }

    private void expect(int status, Set<Integer> allowed, String what) {
        tried++;
        if (!allowed.contains(status)) {
            wrong.add(what + ": " + status + " instead of " + allowed);
        }
    }

    private static Set<Role> caseReaders() {
        Set<Role> readers = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (role.readsCases()) {
                readers.add(role);
            }
        }
        return readers;
    }

    /** The case's commune, another commune, and everybody above. Village heads of the case's hamlet come from the post table. */
    private List<Account> accounts(String own, String other) {
        List<Account> accounts = new ArrayList<>();
        for (String commune : List.of(own, other)) {
            boolean foreign = commune.equals(other);
            accounts.add(new Account("clerk." + commune, Role.ONE_STOP_CLERK, foreign));
            accounts.add(new Account("officer." + commune, Role.COMMUNE_OFFICER, foreign));
            accounts.add(new Account("surveyor1." + commune, Role.SURVEYOR, foreign));
            accounts.add(new Account("surveyor2." + commune, Role.SURVEYOR, foreign));
            accounts.add(new Account("board." + commune, Role.COMMUNE_BOARD, foreign));
            accounts.add(new Account("chair." + commune, Role.COMMUNE_CHAIR, foreign));
            accounts.add(new Account("front." + commune, Role.FRONT, foreign));
            accounts.add(new Account("women." + commune, Role.MASS_ORG, foreign));
            accounts.add(new Account("loangroup1." + commune, Role.LOAN_GROUP, foreign));
        }
        accounts.add(new Account("head1." + other, Role.VILLAGE_HEAD, true));
        accounts.add(new Account("division.bmt", Role.CITY_DIVISION, false));
        accounts.add(new Account("chair.bmt", Role.CITY_CHAIR, false));
        accounts.add(new Account("dept.dak-lak", Role.PROVINCE_DEPT, false));
        accounts.add(new Account("chair.dak-lak", Role.PROVINCE_CHAIR, false));
        accounts.add(new Account("auditor.bmt", Role.AUDITOR, false));
        accounts.add(new Account("bank.bmt", Role.BANK, false));
        accounts.add(new Account("insurance.bmt", Role.INSURANCE, false));
        accounts.add(new Account("owner1.bmt", Role.PROCESS_OWNER, false));
        accounts.add(new Account("admin", Role.ADMINISTRATOR, false));
        return accounts;
    }

    /** An officer who tries. */
    private record Account(String username, Role role, boolean foreign) {}
}
