package vn.giamngheo.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

import static org.assertj.core.api.Assertions.assertThat;

/** The official tables as officers open them: on screen, household by household, in Excel, each within his units. */
@ScenarioTest
class FiguresScenarioTests {

    private static final String COMMUNE = "thang-loi";
    private static final String UNIT = "24133.2016";
    private static final String OTHER = "24169.2016";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private Duration clock;

    @BeforeEach
    void rememberTheClock() {
        clock = city.offset();
    }

    @AfterEach
    void putTheClockBack() {
        city.restore(clock);
    }

    @Test
    void aRecognitionMovesTheTablesAndEveryFigureOpensItsHouseholds() {
        Officer officer = city.officer("officer." + COMMUNE);
        int before = figure(officer.get("/figures/movement?year=2018").body(), "POOR", "NEW_POOR", "HOUSEHOLDS");
        Dossier dossier = Dossier.registered(city, COMMUNE).recognised();
        HttpResponse<String> page = officer.get("/figures/movement?year=2018");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Biểu 1. ", "Biểu 2. ", "Biểu 3. ", "Số liệu tạm tính", "Tăng: tái nghèo", "<svg")
            .doesNotContain("Biểu không cân đối", "style=", "onclick");
        assertThat(figure(page.body(), "POOR", "NEW_POOR", "HOUSEHOLDS")).isEqualTo(before + 1);

        HttpResponse<String> behind = officer.get(link(page.body(), "POOR", "NEW_POOR", "HOUSEHOLDS"));
        assertThat(behind.statusCode()).isEqualTo(200);
        assertThat(behind.body()).contains(dossier.family().code(), "/households/" + dossier.family().id(),
                "Phát sinh nghèo");
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE action = 'statistics.householdsRead'"
                + " AND username = ?", Integer.class, "officer." + COMMUNE)).isPositive();
        assertThat(officer.get("/households/" + dossier.family().id()).statusCode()).isEqualTo(200);

        int persons = city.jdbc().queryForObject(
                "SELECT count(*) FROM member WHERE household_id = ? AND left_on IS NULL", Integer.class,
                dossier.family().id());
        assertThat(figure(page.body(), "POOR", "NEW_POOR", "PERSONS")).isGreaterThanOrEqualTo(persons);

        List<String> ticks = city.jdbc().queryForList("""
                SELECT d.indicator_code FROM survey_deprivation d JOIN survey s ON s.id = d.survey_id
                JOIN assessment a ON a.standing_survey_id = s.id WHERE a.household_id = ?""", String.class,
                dossier.family().id());
        String deprivations = officer.get("/figures/deprivations?year=2018").body();
        for (String tick : ticks) {
            assertThat(officer.get(link(deprivations, "POOR_DEPRIVATION", tick, "HOUSEHOLDS")).body())
                .contains(dossier.family().code());
        }
        List<String> named = city.jdbc().queryForList("""
                SELECT c.code FROM survey_cause c JOIN assessment a ON a.standing_survey_id = c.survey_id
                WHERE a.household_id = ?""", String.class, dossier.family().id());
        assertThat(named).isNotEmpty();
        String causes = officer.get("/figures/causes?year=2018").body();
        for (String cause : named) {
            assertThat(officer.get(link(causes, "POOR_CAUSE", cause, "HOUSEHOLDS")).body())
                .contains(dossier.family().code());
        }
        assertThat(causes).contains("<span class=\"mark\">");
    }

    @Test
    void aDecisionOfTheYearComesBeforeTheListOfTheNextYearThatIsDecidedAlready() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        LocalDate nextYear = LocalDate.of(city.today().getYear() + 1, 1, 1);
        register.recordYearlyList(List.of(new RecordStatus(dossier.family().id(), HouseholdClass.NEAR_POOR,
                SubClass.NONE, nextYear, city.today(), "90/QĐ-UBND", "MPS_2016", "Theo danh sách năm sau", null)));

        dossier.recognised();

        assertThat(city.jdbc().queryForList("""
                SELECT household_class || ' ' || coalesce(effective_to::text, 'null') FROM list_status
                WHERE household_id = ? ORDER BY effective_from""", String.class, dossier.family().id()))
            .containsExactly("POOR " + nextYear.minusDays(1), "NEAR_POOR null");
        assertThat(city.officer("chair." + COMMUNE).get("/households/" + dossier.family().id()).body())
            .contains("Từ 01/01/" + nextYear.getYear() + ": Hộ cận nghèo", "90/QĐ-UBND", "chưa đến ngày áp dụng");
    }

    @Test
    void theCityAddsUpItsCommunesAndTheirHamlets() {
        for (String who : List.of("division.bmt", "auditor.bmt", "chair.bmt")) {
            HttpResponse<String> page = city.officer(who).get("/figures?year=2018&hamlets=true");
            assertThat(page.statusCode()).as(who).isEqualTo(200);
            assertThat(page.body()).contains("Xã Ea Kao", "Phường Tân Lập", "Phường Thắng Lợi");
            int total = figure(page.body(), "POOR", "OPENING", "HOUSEHOLDS");
            int communes = 0;
            for (String commune : city.jdbc().queryForList("SELECT unit_key FROM admin_unit WHERE parent_key = '643.2016'"
                    + " AND valid_from = DATE '2016-01-01'", String.class)) {
                communes += lineFigure(page.body(), "POOR", "OPENING", "HOUSEHOLDS", commune);
            }
            assertThat(communes).isEqualTo(total).isEqualTo(city.jdbc().queryForObject("""
                    SELECT count(*) FROM list_status WHERE household_class = 'POOR' AND effective_from <= DATE '2018-01-01'
                    AND (effective_to IS NULL OR effective_to >= DATE '2018-01-01')""", Integer.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/figures?unit=%s", "/figures/movement?unit=%s", "/figures/deprivations?unit=%s",
        "/figures/causes?unit=%s", "/figures/movement.xlsx?unit=%s", "/figures/causes.xlsx?unit=%s",
        "/figures/households?unit=%s&section=POOR&cell=CLOSING" })
    void otherUnitsAreRefused(String path) {
        Officer officer = city.officer("officer." + COMMUNE);
        assertThat(officer.get(path.formatted(OTHER)).statusCode()).isEqualTo(403);
        assertThat(officer.get(path.formatted("643.2016")).statusCode()).isEqualTo(403);
        assertThat(officer.get(path.formatted(UNIT)).statusCode()).isEqualTo(200);
        assertThat(city.officer("admin").get(path.formatted(UNIT)).statusCode()).isEqualTo(403);
        assertThat(city.officer("auditor.bmt").get(path.formatted(OTHER)).statusCode()).isEqualTo(200);
        assertThat(city.officer("division.bmt").get(path.formatted(OTHER)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "year=2015, 400", "year=2016, 200", "year=abc, 400", "year=2031, 400", "from=01/03/2018, 400",
        "from=31/02/2018&to=01/04/2018, 400", "from=01/03/2018&to=01/03/2018, 400", "from=01/03/2018&to=02/03/2018, 200",
        "unit=24133.2099, 404", "unit=x, 400", "former=true, 200", "hamlets=true&now=true, 200" })
    void badInputIsRefused(String query, int status) {
        HttpResponse<String> answer = city.officer("officer." + COMMUNE).get("/figures/movement?" + query);
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(status);
    }

    @Test
    void unknownFiguresAreRefused() {
        Officer officer = city.officer("officer." + COMMUNE);
        assertThat(officer.get("/figures/households?section=POOR&cell=NO_COLUMN").statusCode()).isEqualTo(404);
        assertThat(officer.get("/figures/households?section=NO_TABLE&cell=CLOSING").statusCode()).isEqualTo(400);
        assertThat(officer.get("/figures/households?section=POOR").statusCode()).isEqualTo(400);
        assertThat(officer.get("/figures/frozen/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(city.officer("admin").get("/tasks").body()).doesNotContain("href=\"/figures\"");
        assertThat(officer.get("/tasks").body()).contains("href=\"/figures\"");
    }

    @Test
    void theExcelFileSaysWhatThePageSaysUnderTheHeadOfForms() throws IOException {
        Officer officer = city.officer("officer." + COMMUNE);
        register.recordStatus(new RecordStatus(LoanDossier.stranger(city, COMMUNE), HouseholdClass.NEAR_POOR,
                SubClass.NONE, LocalDate.of(2018, 7, 1), LocalDate.of(2018, 7, 1), "78/QĐ-UBND", "MPS_2016",
                "Theo quyết định", null));
        String page = officer.get("/figures/movement?year=2018").body();
        HttpResponse<byte[]> file = officer.download("/figures/movement.xlsx?year=2018");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Biểu 1", "Biểu 2 Hộ nghèo",
                    "Biểu 3 Hộ cận nghèo");
            List<Row> rows = sheets.get(2).read();
            List<String> head = new ArrayList<>();
            rows.forEach(row -> row.forEach(cell -> head.add(cell == null ? "" : cell.getText())));
            assertThat(head).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                    "ỦY BAN NHÂN DÂN - PHƯỜNG THẮNG LỢI", "Biểu 3. Tổng hợp diễn biến hộ cận nghèo");
            Row total = rows.stream().filter(row -> row.getRowNum() == 8).findFirst().orElseThrow();
            int[] figures = new int[9];
            for (int column = 0; column < figures.length; column++) {
                figures[column] = total.getCellAsNumber(column + 2).orElseThrow().intValue();
            }
            assertThat(figures[8]).isPositive()
                .isEqualTo(figures[0] - figures[1] - figures[2] - figures[3] + figures[4] + figures[5] + figures[6]
                        + figures[7])
                .isEqualTo(figure(page, "NEAR_POOR", "CLOSING", "HOUSEHOLDS"));
        }
        for (String other : List.of("deprivations", "causes")) {
            assertThat(officer.download("/figures/" + other + ".xlsx?year=2018").statusCode()).isEqualTo(200);
        }
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE action = 'statistics.exported'"
                + " AND username = ?", Integer.class, "officer." + COMMUNE)).isGreaterThanOrEqualTo(3);
    }

    private static int figure(String page, String section, String cell, String measure) {
        return lineFigure(page, section, cell, measure, "");
    }

    private static int lineFigure(String page, String section, String cell, String measure, String row) {
        Matcher figure = Pattern.compile("section=" + section + "&amp;cell=" + cell + "&amp;measure=" + measure
                + "&amp;row=" + Pattern.quote(row) + "\">([0-9.]+)<").matcher(page);
        return figure.find() ? Integer.parseInt(figure.group(1).replace(".", "")) : 0;
    }

    private static String link(String page, String section, String cell, String measure) {
        Matcher link = Pattern.compile("href=\"([^\"]*section=" + section + "&amp;cell=" + cell + "&amp;measure="
                + measure + "&amp;row=)\"").matcher(page);
        assertThat(link.find()).as("a link for %s %s", section, cell).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
