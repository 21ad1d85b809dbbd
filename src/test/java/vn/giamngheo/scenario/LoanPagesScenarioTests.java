package vn.giamngheo.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Register, coverage, papers, the bank's files and the support ledger over HTTP, and who may open them. */
@ScenarioTest
class LoanPagesScenarioTests {

    private static final String COMMUNE = "cu-ebur";
    private static final String KEY = "24160.2016";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private int passed;

    @AfterEach
    void restoresTheClock() {
        city.daysPass(-passed);
    }

    @Test
    void theRegisterBuildsItselfFromTheListsOfADayAndASecondTimeChangesNothing() {
        String commune = city.unitKey("ea-tam");
        Officer officer = city.officer("officer.ea-tam");
        Map<String, String> refresh = Map.of("commune", commune, "day", DAY.format(city.today()));
        // a case that another test entered in a later year of the clock belongs to no list of this day
        List<UUID> before = openHouseholds(commune);
        assertThat(officer.postForm("/loans/refresh", refresh).statusCode()).isEqualTo(302);
        List<UUID> entered = cases(commune);
        List<UUID> standing = city.jdbc().queryForList("""
                SELECT household_id FROM household_list_standing WHERE commune_key = ?
                  AND ? BETWEEN effective_from AND coalesce(effective_to, 'infinity')
                  AND household_id NOT IN (SELECT household_id FROM closed_household)
                  AND (household_class IN ('POOR', 'NEAR_POOR') OR left_on > DATE '2016-01-01')""", UUID.class, commune,
                city.today());
        List<UUID> open = openHouseholds(commune);
        assertThat(open).containsAll(standing);
        assertThat(open.stream().filter(household -> !before.contains(household))).isNotEmpty()
            .doesNotHaveDuplicates().isSubsetOf(standing);
        officer.postForm("/loans/refresh", refresh);
        assertThat(cases(commune)).isEqualTo(entered);

        UUID poor = LoanDossier.stranger(city, "ea-tam");
        city.jdbc().update("""
                INSERT INTO list_status (id, household_id, household_class, sub_class, effective_from, decided_on,
                    decision_number, standard_id, reason) VALUES (gen_random_uuid(), ?, 'POOR', 'NONE', ?, ?, '9/QĐ-UBND',
                    'MPS_2016', 'Theo quyết định')""", poor, java.sql.Date.valueOf(city.today()),
                java.sql.Date.valueOf(city.today()));
        officer.postForm("/loans/refresh", refresh);
        assertThat(cases(commune)).hasSize(entered.size() + 1);
        days(2);
        LoanDossier.decide(city, register, poor, HouseholdClass.NEAR_POOR, city.today());
        assertThat(city.jdbc().queryForList("SELECT programme || ' ' || state FROM loan_case WHERE household_id = ?"
                + " ORDER BY programme", String.class, poor))
            .as("off the list before anybody asked").containsExactly("NEAR_POOR LISTED", "POOR DROPPED");
    }

    @Test
    void carriesOpenCasesIntoTheNextYearAndListsEverybodyElseAgain() {
        String commune = "24157.2016";
        Officer officer = city.officer("officer.hoa-thuan");
        LoanDossier open = LoanDossier.listed(city, register, "hoa-thuan", HouseholdClass.POOR).opened().needed();
        LoanDossier over = LoanDossier.listed(city, register, "hoa-thuan", HouseholdClass.POOR).opened();
        over.completed("officer", "userTask_recordNeed", Answers.fields("outcome", "NO_NEED", "recordedOn",
                city.today().toString(), "reason", "Hộ chưa muốn vay năm nay"));
        int year = city.today().getYear();
        days(370);
        officer.postForm("/loans/refresh", Map.of("commune", commune, "day", DAY.format(city.today())));

        assertThat(city.jdbc().queryForObject("SELECT list_year FROM loan_case WHERE id = ?", Integer.class, open.id()))
            .isEqualTo(city.today().getYear()).isGreaterThan(year);
        assertThat(city.jdbc().queryForObject("SELECT list_year FROM loan_case WHERE household_id = ? AND state = 'LISTED'",
                Integer.class, over.household())).isEqualTo(city.today().getYear());
    }

    @Test
    void onlyTheCommunesOfficerRefreshesAndOpens() {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR);
        Map<String, String> refresh = Map.of("commune", KEY, "day", DAY.format(city.today()));
        for (String username : List.of("officer.tan-lap", "chair.cu-ebur", "women.cu-ebur", "bank.bmt", "admin")) {
            city.officer(username).get("/tasks");
            assertThat(city.officer(username).postForm("/loans/refresh", refresh).statusCode()).as(username).isEqualTo(403);
            assertThat(city.officer(username).postForm("/loans/open", Map.of("id", loan.id().toString())).statusCode())
                .as(username).isEqualTo(403);
        }
        Officer officer = city.officer("officer.cu-ebur");
        assertThat(officer.postForm("/loans/refresh", Map.of("commune", KEY, "day",
                DAY.format(city.today().plusDays(1)))).statusCode()).isEqualTo(400);
        assertThat(officer.postForm("/loans/refresh", Map.of("commune", "x", "day", "32/13/2018")).statusCode())
            .isEqualTo(400);
        assertThat(officer.postForm("/loans/open", Map.of()).statusCode()).isEqualTo(400);
        loan.opened();
        assertThat(officer.postForm("/loans/open", Map.of("id", loan.id().toString())).statusCode()).isEqualTo(409);
        assertThat(officer.postForm("/loans/open", Map.of("id", UUID.randomUUID().toString())).statusCode())
            .isEqualTo(404);
    }

    @Test
    void loanCasesAreReadWithinTheUnitAndLoanGroupAndBankReadNothingElse() {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR).opened().needed()
            .guided("099000000201");
        String page = "/loans/" + loan.id();
        for (String reader : List.of("officer.cu-ebur", "chair.cu-ebur", "board.cu-ebur", "women.cu-ebur",
                "loangroup1.cu-ebur", "bank.bmt", "division.bmt", "auditor.bmt", "dept.dak-lak")) {
            assertThat(city.officer(reader).get(page).statusCode()).as(reader).isEqualTo(200);
            assertThat(city.officer(reader).get("/loans").statusCode()).as(reader).isEqualTo(200);
            assertThat(city.officer(reader).get("/loans/coverage").statusCode()).as(reader).isEqualTo(200);
        }
        for (String other : List.of("officer.tan-lap", "loangroup1.tan-lap", "women.tan-lap", "surveyor1.cu-ebur",
                "clerk.cu-ebur", "front.cu-ebur", "insurance.bmt", "owner1.bmt", "admin")) {
            assertThat(city.officer(other).get(page).statusCode()).as(other).isEqualTo(403);
        }
        for (String outside : List.of("surveyor1.cu-ebur", "insurance.bmt", "owner1.bmt", "admin")) {
            assertThat(city.officer(outside).get("/loans").statusCode()).as(outside).isEqualTo(403);
            assertThat(city.officer(outside).get("/loans/coverage").statusCode()).as(outside).isEqualTo(403);
            assertThat(city.officer(outside).get("/loans/results").statusCode()).as(outside).isEqualTo(403);
        }
        for (String loanOnly : List.of("loangroup1.cu-ebur", "bank.bmt")) {
            assertThat(city.officer(loanOnly).get("/households/" + loan.household()).statusCode()).isEqualTo(403);
        }
        assertThat(city.officer("loangroup1.cu-ebur").get(page).body()).contains("099000000201");
        assertThat(city.officer("auditor.bmt").get(page).body()).doesNotContain("099000000201");
        assertThat(city.officer("officer.cu-ebur").get("/loans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(city.officer("officer.cu-ebur").get("/loans/coverage?by=NOBODY").statusCode()).isEqualTo(400);
    }

    @Test
    void aStepIsForItsPostInItsCommuneAlone() {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR).opened();
        for (String other : List.of("officer.tan-lap", "chair.cu-ebur", "women.cu-ebur", "loangroup1.cu-ebur", "bank.bmt",
                "admin")) {
            assertThat(city.officer(other).complete(loan.task("userTask_recordNeed"), loan.need()).statusCode()).as(other)
                .isEqualTo(403);
        }
        loan.needed();
        assertThat(loan.answer("officer", "userTask_guideHousehold", Map.of()).statusCode()).isEqualTo(403);
        loan.guided("099000000202");
        assertThat(loan.officer("loangroup1").get("/tasks/" + loan.task("userTask_groupVote")).statusCode()).isEqualTo(200);
        assertThat(loan.answer("women", "userTask_groupVote", Map.of()).statusCode()).isEqualTo(403);
        loan.agreed();
        assertThat(loan.answer("officer", "userTask_confirmList", Map.of()).statusCode()).isEqualTo(403);
        assertThat(city.officer("chair.tan-lap").complete(loan.task("userTask_confirmList"), Map.of()).statusCode())
            .isEqualTo(403);
    }

    @Test
    void coverageCountsWhoIsGuidedAndEveryNumberOpensItsNames() throws IOException {
        String commune = "24172.2016";
        LoanDossier guided = LoanDossier.listed(city, register, "hoa-phu", HouseholdClass.POOR).opened().needed()
            .guided("099000000203");
        LoanDossier waiting = LoanDossier.listed(city, register, "hoa-phu", HouseholdClass.POOR).opened().needed();
        LoanDossier nearPoor = LoanDossier.listed(city, register, "hoa-phu", HouseholdClass.NEAR_POOR).opened().needed();
        LoanDossier none = LoanDossier.listed(city, register, "hoa-phu", HouseholdClass.POOR).opened();
        none.completed("officer", "userTask_recordNeed", Answers.fields("outcome", "NO_NEED", "recordedOn",
                city.today().toString(), "reason", "Hộ chưa muốn vay năm nay"));
        LoanDossier.listed(city, register, "hoa-phu", HouseholdClass.POOR);
        Officer officer = city.officer("officer.hoa-phu");

        String page = officer.get("/loans/coverage?by=COMMUNE").body();
        assertThat(page).contains("1 trên 2 hộ").contains("50%");
        assertThat(officer.get("/loans/coverage?by=COMMUNE&set=ALL").body()).contains("1 trên 3 hộ").contains("33,33%");
        for (String by : List.of("HAMLET", "ORGANISATION", "ALL")) {
            assertThat(officer.get("/loans/coverage?by=" + by).statusCode()).isEqualTo(200);
        }
        String notGuided = officer.get("/loans?unit=" + commune + "&set=TARGET&show=NOT_GUIDED").body();
        assertThat(notGuided).contains(waiting.number()).doesNotContain(guided.number(), nearPoor.number(), none.number());
        assertThat(officer.get("/loans?show=GUIDED").body()).contains(guided.number()).doesNotContain(waiting.number());
        assertThat(officer.get("/loans?organisation=FARMERS").body()).doesNotContain(guided.number());
        assertThat(officer.get("/loans?q=" + guided.number().toLowerCase()).body()).contains(guided.number())
            .doesNotContain(waiting.number());

        HttpResponse<byte[]> excel = officer.download("/loans/coverage.xlsx?by=COMMUNE");
        assertThat(excel.headers().firstValue("Content-Type")).hasValue(XLSX);
        List<Row> rows = rows(excel.body());
        assertThat(rows.get(2).getCellText(0)).isEqualTo("Xã Hòa Phú");
        assertThat(rows.get(2).getCellAsNumber(4).orElseThrow().intValue()).isEqualTo(2);
        assertThat(rows.get(2).getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(1);
        assertThat(city.officer("officer.tan-lap").get("/loans/coverage?by=COMMUNE").body()).doesNotContain("Hòa Phú");
        assertThat(city.officer("division.bmt").get("/loans/coverage?by=COMMUNE").body()).contains("Hòa Phú");
    }

    @Test
    void theBanksFileGoesOnWithCasesListsTheRestAndChangesNothingTheSecondTime() throws IOException {
        LoanDossier byNumber = confirmed("099000000301");
        LoanDossier byPerson = confirmed("099000000302");
        LoanDossier refused = confirmed("099000000303");
        LoanDossier otherAmount = confirmed("099000000304");
        LocalDate today = city.today();
        List<List<Object>> lines = List.of(
                row(byNumber.number(), null, "Người vay 1", "Giải ngân", today, LoanDossier.AMOUNT, 6.6, 36, "SV1", null),
                row(null, "099000000302", "Người vay 2", "giải ngân", DAY.format(today), "30.000.000", "6,6", "36", "SV2",
                        null),
                row(refused.number(), null, "Người vay 3", "Từ chối", today, null, null, null, null,
                        "Hộ còn nợ quá hạn ở chương trình khác"),
                row(null, "099000000304", "Người vay 4", "Giải ngân", today, 20_000_000, 6.6, 36, "SV4", null),
                row("VV999999", null, "Không ai", "Giải ngân", today, 1_000_000, 6.6, 12, "SV5", null),
                row(byNumber.number(), null, "Sai ngày", "Giải ngân", "31/02/2018", 1_000_000, 6.6, 12, "SV6", null),
                row(byNumber.number(), null, "Sai kết quả", "Chưa rõ", today, 1_000_000, 6.6, 12, "SV7", null));
        Officer bank = city.officer("bank.bmt");
        bank.get("/loans/results");
        byte[] file = LoanDossier.bankFile(lines);
        HttpResponse<String> uploaded = bank.upload("/loans/results", "file", "ket-qua.xlsx", file);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(302);
        String address = addressOf(uploaded);

        assertThat(Stream.of(byNumber, byPerson, refused, otherAmount).map(LoanDossier::state))
            .containsExactly("DISBURSED", "DISBURSED", "BANK_REFUSED", "CONFIRMED");
        assertThat(states(address)).containsExactly("APPLIED", "APPLIED", "APPLIED", "TO_SETTLE", "FAULTY", "FAULTY",
                "FAULTY");
        assertThat(bank.get(address).body()).contains(otherAmount.number()).contains("VV999999");
        List<Row> faulty = rows(bank.download(address + "/faulty.xlsx").body());
        assertThat(faulty).hasSize(4);
        assertThat(faulty.get(1).getCellText(10)).contains("Không có hồ sơ");
        assertThat(faulty.get(2).getCellText(10)).contains("Ngày");

        long before = audited();
        HttpResponse<String> again = bank.upload("/loans/results", "file", "ten-khac.xlsx", file);
        assertThat(addressOf(again)).as("the same file again opens the first").isEqualTo(address);
        assertThat(audited()).isEqualTo(before);
        HttpResponse<String> other = bank.upload("/loans/results", "file", "ket-qua-2.xlsx",
                LoanDossier.bankFile(lines.subList(0, 4)));
        assertThat(states(addressOf(other))).as("rows known from another file").containsExactly("KNOWN", "KNOWN", "KNOWN",
                "KNOWN");

        String row = city.jdbc().queryForObject("SELECT id::text FROM loan_result_row WHERE file_id = ?::uuid"
                + " AND state = 'TO_SETTLE'", String.class, address.substring(address.lastIndexOf('/') + 1));
        assertThat(bank.postForm(address + "/rows/" + row, Map.of("caseId", byNumber.id().toString())).statusCode())
            .as("no candidate").isEqualTo(409);
        assertThat(bank.postForm(address + "/rows/" + row, Map.of("caseId", otherAmount.id().toString())).statusCode())
            .isEqualTo(302);
        assertThat(otherAmount.state()).isEqualTo("DISBURSED");
        assertThat(bank.postForm(address + "/rows/" + row, Map.of("caseId", otherAmount.id().toString())).statusCode())
            .as("settled already").isEqualTo(409);
    }

    @Test
    void refusesFilesThatAreNone() {
        Officer bank = city.officer("bank.bmt");
        bank.get("/loans/results");
        assertThat(bank.upload("/loans/results", "file", "x.xlsx", "not excel".getBytes(StandardCharsets.UTF_8))
            .statusCode()).isEqualTo(400);
        assertThat(bank.upload("/loans/results", "file", "x.xlsx", LoanDossier.bankFile(List.of())).statusCode())
            .as("no rows").isEqualTo(400);
        assertThat(bank.get("/loans/results/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        Officer officer = city.officer("officer.cu-ebur");
        officer.get("/loans");
        assertThat(officer.upload("/loans/results", "file", "x.xlsx", LoanDossier.bankFile(List.of()))
            .statusCode()).isEqualTo(403);
        assertThat(rows(bank.download("/loans/results/empty.xlsx").body())).hasSize(1);
    }

    @Test
    void printsTheBanksFormsFromTheRegister() throws IOException {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR).opened().needed();
        assertThat(loan.officer("loangroup1").get("/loans/" + loan.id() + "/papers/APPLICATION").statusCode())
            .as("no plan yet").isEqualTo(409);
        loan.guided("099000000205").agreed().confirmed().disbursed();
        days(15);
        loan.completed("women", "userTask_visitUseOfLoan", loan.visit("NEXT_VISIT", "AS_PLANNED"));

        assertThat(paper(loan, "APPLICATION")).contains("GIẤY ĐỀ NGHỊ VAY VỐN", "30.000.000 đồng",
                "Ba mươi triệu đồng", "099000000205", "0912345678", "Bò cái sinh sản", "36 tháng", "130 %",
                "số liệu chưa kiểm chứng");
        assertThat(paper(loan, "AUTHORISATION")).contains("GIẤY ỦY QUYỀN", "Ba mươi triệu đồng", "02 bản chính");
        assertThat(paper(loan, "MINUTES")).contains("BIÊN BẢN HỌP TỔ", "H Bia Niê", "24 / 1");
        assertThat(paper(loan, "GROUP_LIST")).contains("DANH SÁCH TỔ VIÊN", "Hộ nghèo", "SHA-256", city.jdbc()
            .queryForObject("SELECT list_hash FROM loan_confirmation WHERE case_id = ?", String.class, loan.id()));
        assertThat(paper(loan, "USE_CHECK")).contains("PHIẾU KIỂM TRA", "Đúng phương án", "hai con bò cái");
        assertThat(loan.officer("surveyor1").get("/loans/" + loan.id() + "/papers/APPLICATION").statusCode())
            .isEqualTo(403);
        assertThat(city.officer("auditor.bmt").get("/loans/" + loan.id() + "/papers/APPLICATION").statusCode())
            .isEqualTo(403);
        assertThat(loan.officer("women").get("/loans/" + loan.id() + "/papers/NONE").statusCode()).isEqualTo(400);
        assertThat(loan.actions()).contains("paper.printed");
    }

    @Test
    void photosOfAVisitAreAddedByTheMassOrganisationAlone() {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR).opened().needed()
            .guided("099000000206").agreed().confirmed().disbursed();
        byte[] png = { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13 };
        loan.officer("women").get("/loans/" + loan.id());
        loan.officer("officer").get("/loans/" + loan.id());

        assertThat(loan.officer("officer").upload(loan.id(), "LOAN_USE", "a.png", png).statusCode()).isEqualTo(403);
        assertThat(city.officer("women.tan-lap").upload(loan.id(), "LOAN_USE", "a.png", png).statusCode()).isEqualTo(403);
        assertThat(loan.officer("women").upload(loan.id(), "LOAN_USE", "a.png", png).statusCode()).isLessThan(400);
        assertThat(loan.officer("chair").get("/attachments?owner=" + loan.id()).body()).contains("a.png");
        UUID photo = city.jdbc().queryForObject("SELECT id FROM attachment WHERE owner_id = ?", UUID.class, loan.id());
        for (String part : List.of("loangroup1", "bank.bmt")) {
            assertThat(loan.officer(part).get("/loans/" + loan.id()).body()).as(part).contains("/attachments?owner=" + loan.id());
            assertThat(loan.officer(part).get("/attachments?owner=" + loan.id()).body()).as(part).contains("a.png")
                .doesNotContain("photo-LOAN_USE");
            assertThat(loan.officer(part).get("/attachments/" + photo).statusCode()).as(part).isEqualTo(200);
            assertThat(loan.officer(part).upload(loan.id(), "LOAN_USE", "c.png", png).statusCode()).as(part).isEqualTo(403);
        }
        assertThat(city.officer("loangroup1.tan-lap").get("/attachments/" + photo).statusCode()).isEqualTo(403);
        assertThat(city.officer("insurance.bmt").get("/attachments?owner=" + loan.id()).statusCode()).isEqualTo(403);
        days(15);
        loan.completed("women", "userTask_visitUseOfLoan", loan.visit("USED_WELL", "AS_PLANNED"));
        assertThat(loan.officer("women").upload(loan.id(), "LOAN_USE", "b.png", png).statusCode()).as("over")
            .isEqualTo(403);
    }

    @Test
    void theLedgerOfAHouseholdShowsLoansVisitsAndWrittenHelpByDay() {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR).opened().needed()
            .guided("099000000207").agreed().confirmed().disbursed();
        String page = "/households/" + loan.household();
        Map<String, String> gift = Map.of("kind", "GIFT", "providedOn", DAY.format(city.today()), "provider",
                "Công ty cà phê", "description", "Một bộ nông cụ", "valueVnd", "2500000");
        Officer officer = loan.officer("officer");
        officer.get(page);
        assertThat(officer.postForm(page + "/supports", gift).statusCode()).isEqualTo(302);
        assertThat(officer.postForm(page + "/supports", Map.of("kind", "GIFT", "providedOn",
                DAY.format(city.today().plusDays(1)), "provider", "A", "description", "B")).statusCode()).isEqualTo(400);
        assertThat(officer.postForm(page + "/supports", Map.of("kind", "CAR")).statusCode()).isEqualTo(400);
        assertThat(loan.officer("women").get(page + "/supports/new").statusCode()).isEqualTo(200);
        assertThat(loan.officer("clerk").get(page + "/supports/new").statusCode()).isEqualTo(403);
        loan.officer("clerk").get(page);
        assertThat(loan.officer("clerk").postForm(page + "/supports", gift).statusCode()).isEqualTo(403);
        assertThat(city.officer("officer.tan-lap").postForm(page + "/supports", gift).statusCode()).isEqualTo(403);

        String shown = officer.get(page).body();
        assertThat(shown).contains("Một bộ nông cụ", "2.500.000", "Công ty cà phê", "30.000.000", loan.number());
        assertThat(loan.officer("surveyor1").get(page).body()).doesNotContain("Sổ hỗ trợ của hộ");
        UUID entry = city.jdbc().queryForObject("SELECT id FROM support_entry WHERE household_id = ?", UUID.class,
                loan.household());
        assertThat(officer.postForm(page + "/supports/" + entry + "/cancel", Map.of("reason", "nhầm")).statusCode())
            .isEqualTo(400);
        assertThat(officer.postForm(page + "/supports/" + entry + "/cancel", Map.of("reason", "Ghi nhầm sang hộ khác"))
            .statusCode()).isEqualTo(302);
        assertThat(officer.postForm(page + "/supports/" + entry + "/cancel", Map.of("reason", "Ghi nhầm sang hộ khác"))
            .statusCode()).isEqualTo(409);
        assertThat(officer.get(page).body()).contains("Ghi nhầm sang hộ khác");
    }

    private LoanDossier confirmed(String citizenId) {
        return LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR).opened().needed().guided(citizenId)
            .agreed().confirmed();
    }

    private String paper(LoanDossier loan, String paper) throws IOException {
        HttpResponse<byte[]> pdf = loan.officer("loangroup1").download("/loans/" + loan.id() + "/papers/" + paper);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("loan-" + paper.toLowerCase() + ".pdf"), pdf.body());
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<UUID> openHouseholds(String commune) {
        return city.jdbc().queryForList("SELECT household_id FROM loan_case WHERE commune_key = ? AND closed_at IS NULL",
                UUID.class, commune);
    }

    private List<UUID> cases(String commune) {
        return city.jdbc().queryForList("SELECT id FROM loan_case WHERE commune_key = ? ORDER BY number", UUID.class,
                commune);
    }

    private List<String> states(String address) {
        return city.jdbc().queryForList("SELECT state FROM loan_result_row WHERE file_id = ?::uuid ORDER BY row_number",
                String.class, address.substring(address.lastIndexOf('/') + 1));
    }

    private long audited() {
        return city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE action <> 'paper.drawn'", Long.class);
    }

    private static String addressOf(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "")
            .replaceFirst(";.*", "");
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private static List<Row> rows(byte[] excel) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(excel))) {
            return workbook.getFirstSheet().read();
        }
        catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void days(int days) {
        city.daysPass(days);
        passed += days;
        city.runDueJobs();
    }
}
