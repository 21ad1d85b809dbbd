package vn.giamngheo.scenario;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Two tiers since 01/07/2025: the ward of today works on households that were entered in a former one. */
class InYearR2025ScenarioTests extends InYearRegimeScenario {

    @Autowired
    private RepositoryService repository;

    @Override
    LocalDate day() {
        return LocalDate.of(2026, 3, 5);
    }

    @Override
    String commune() {
        return "tan-an";
    }

    @Override
    Expected expected() {
        return new Expected("R2025", "MPS_2022", "URBAN", 3, false);
    }

    @Test
    void opensTheCaseInTheWardOfToday() {
        InYearCase dossier = applied();

        assertThat(dossier.column("commune_key", String.class)).isEqualTo("24163.2025");
        assertThat(dossier.column("hamlet_key", String.class)).startsWith("24163.").endsWith(".2025");
        assertThat(dossier.post()).isEqualTo("one-stop-clerk:24163.2025");
        assertThat(dossier.received().column("promised_on", LocalDate.class)).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void beginsOnTheFirstDayOfJuly2025() {
        city.travelTo(LocalDate.of(2025, 6, 30));
        assertThat(applied().column("regime_id", String.class)).isEqualTo("R2021");

        city.travelTo(LocalDate.of(2025, 7, 1));
        assertThat(applied().column("regime_id", String.class)).isEqualTo("R2025");
    }

    @Test
    void aStandardWithoutATableIsAClearErrorAndNeverAClass() {
        city.travelTo(LocalDate.of(2027, 1, 4));
        City.Family family = city.family(commune());
        String page = city.officer("clerk." + commune()).get("/applications/new?household=" + family.code()).body();
        assertThat(HtmlUtils.htmlUnescape(page)).contains("Chưa quyết định được hồ sơ cho danh sách năm 2027", "2027-2030");
        InYearCase dossier = applied().received();
        assertThat(HtmlUtils.htmlUnescape(dossier.officer("officer").get("/tasks/" + dossier.task("userTask_screenApplication"))
            .body())).contains("Chưa quyết định được hồ sơ cho danh sách năm 2027", "chưa có Phiếu A");

        HttpResponse<String> screened = dossier.officer("officer").complete(dossier.task("userTask_screenApplication"),
                Answers.screened(2));

        assertThat(screened.statusCode()).isEqualTo(400);
        assertThat(screened.body()).contains("2027-2030");
        assertThat(dossier.openSteps()).containsExactly("userTask_screenApplication");
    }

    /** Nothing but the rows of its tables is missing for 2027: with a newer version of them deployed, a case goes its way. */
    @Test
    void aStandardIsUsedAsSoonAsTheRowsOfItsTablesAreDeployed() throws IOException {
        city.travelTo(LocalDate.of(2027, 1, 4));
        Deployment rows = repository.createDeployment().name("rows of 2027")
            .addString("quick-screen.dmn", withRowsOf2027("quick-screen"))
            .addString("classify-by-score.dmn", withRowsOf2027("classify-by-score")).deploy();
        try {
            City.Family family = city.family(commune());
            String page = city.officer("clerk." + commune()).get("/applications/new?household=" + family.code()).body();
            assertThat(HtmlUtils.htmlUnescape(page)).doesNotContain("Chưa quyết định được hồ sơ");

            InYearCase dossier = applied().received();
            assertThat(dossier.officer("officer").complete(dossier.task("userTask_screenApplication"),
                    Answers.fields("outcome", "SCREENED")).statusCode()).isEqualTo(200);
            dossier.batchBegun().surveyed(true);

            assertThat(dossier.assessment("standard_id", String.class)).isEqualTo("MPS_2027");
            assertThat(city.jdbc().queryForObject("SELECT household_class FROM survey WHERE assessment_id = ?", String.class,
                    dossier.column("assessment_id", java.util.UUID.class))).isEqualTo("POOR");
        }
        finally {
            repository.deleteDeployment(rows.getId(), true);
        }
    }

    /** The rows of 2022 stand in for those that are not out yet. */
    private static String withRowsOf2027(String table) throws IOException {
        return Files.readString(Path.of("bpmn", "rules", table + ".dmn"))
            .replace("<text>\"MPS_2022\"</text>", "<text>\"MPS_2022\",\"MPS_2027\"</text>");
    }
}
