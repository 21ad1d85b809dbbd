package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.rules.Classification;
import vn.giamngheo.rules.ClassificationReason;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.EntrySource;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.ListMovement;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.LoanTerms;
import vn.giamngheo.rules.NewlyEscaped;
import vn.giamngheo.rules.ScreeningResult;
import vn.giamngheo.rules.Standard;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.territory.UnitKey;

/** Sheets of a standard whose cut-offs are not published: they are filled in and added up, but never give a class. */
class SheetScoringRepositoryTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final HouseholdFacts FACTS = new HouseholdFacts(4, 2, 0, false, null, null);

    private final JdbcClient jdbc = JdbcClient.create(MigratedPostgres.dataSource());
    private final ScoreSheets sheets = new ScoreSheets(jdbc, new ReferenceMemory(jdbc));
    private final SheetScoring scoring = new SheetScoring(sheets, new NoCutOffs(),
            new ClassificationReason(new StaticMessageSource()), new ObjectMapper());
    private final Assessment assessment = Assessment.open(
            new OpenAssessment(UUID.randomUUID(), UUID.randomUUID(), new UnitKey("24169.2016"),
                    new UnitKey("24169.B01.2016"), RegimeId.R2025, Route.IN_YEAR, 2027, null, DAY),
            StandardId.MPS_2027, AreaType.RURAL, DAY, AnAssessment.NOW);

    @Test
    void addsTheSheetOf2027UpWithoutAClass() {
        SheetPreview preview = scoring.preview(assessment, content(), FACTS);

        assertThat(preview.contradictions()).isEmpty();
        assertThat(preview.b1()).isEqualTo(35 + 0 + 0 + 15 + 0 + 10 + 5 + 15 + 5 + 5 + 20);
        assertThat(preview.b2()).isEqualTo(20);
        assertThat(preview.householdClass()).isNull();
        assertThat(preview.unverified()).isTrue();
    }

    @Test
    void refusesToClassifyIt() {
        assessment.saveSheet(content(), "surveyor1.ea-kao", DAY, AnAssessment.NOW);
        assessment.confirmSheet(scoring.confirm(content(), FACTS), AnAssessment.NOW);
        assessment.surveyed("surveyor1.ea-kao", DAY, null, AnAssessment.NOW);

        assertThatThrownBy(() -> scoring.classify(assessment, assessment.sheetToClassify()))
            .isInstanceOfSatisfying(InvalidInput.class,
                    refusal -> assertThat(refusal.key()).isEqualTo("refusal.rules.noScoreTable"));
    }

    private SheetContent content() {
        ScoreSheet sheet = sheets.current(StandardId.MPS_2027, AreaType.RURAL, DAY);
        Map<String, String> form = new HashMap<>(Map.of("row1", "SIZE_4", "row2", "DEPENDANTS_2_UP", "row3", "EDU_LOWER",
                "row4", "JOB_OTHER_NONFARM", "row5", "PENSION_NONE", "row6", "HOUSING_SOLID_WALLS", "row7", "AREA_8_20",
                "row8", "KWH_50_99", "row9", "WATER_PROTECTED_WELL", "row10", "TOILET_IMPROVED"));
        form.putAll(Map.of("asset_MOTORBIKE", "true", "asset_TV", "true", "dep_WASTE_TREATMENT", "true", "dep_NUTRITION",
                "true"));
        return new SheetContent(sheet.id(), DAY, sheet.answersFrom(form), null, null,
                Characteristics.NONE);
    }

    /** As the deployed tables answer for 2027. */
    private static final class NoCutOffs implements Decisions {

        @Override
        public Classification classifyByScore(StandardId standard, AreaType area, int b1, int b2) {
            throw new InvalidInput("refusal.rules.noScoreTable", standard);
        }

        @Override
        public Standard selectStandard(int policyYear) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ProcedureTerms procedureTerms(RegimeId regime, Route route, java.time.LocalDate appliedOn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScreeningResult quickScreen(StandardId standard, EntrySource source, int ticks) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Classification classifyByIncome(StandardId standard, AreaType area, long incomeVnd, int deprivations) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ListMovement listMovement(ListStanding start, ListStanding end, boolean wasPoorBefore,
                boolean wasNearPoorBefore) {
            throw new UnsupportedOperationException();
        }

        @Override
        public NewlyEscaped newlyEscapedEligible(HouseholdClass former, HouseholdClass current, int monthsSinceLeaving,
                boolean certified) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LoanTerms loanProgrammeTerms(LoanProgramme programme, LocalDate onDate) {
            throw new UnsupportedOperationException();
        }
    }
}
