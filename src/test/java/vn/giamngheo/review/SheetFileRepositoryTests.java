package vn.giamngheo.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.review.FileColumn.Kind;
import vn.giamngheo.review.FileColumn.Part;
import vn.giamngheo.review.FileColumn.Unreadable;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.ReferenceMemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of sheets as they are written and read. */
class SheetFileRepositoryTests {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 5);
    private static final Map<String, String> LEVELS = Map.of("EDU_LOWER", "Dưới trung học phổ thông", "EDU_UP",
            "Cao đẳng trở lên");

    private final JdbcClient jdbc = JdbcClient.create(MigratedPostgres.dataSource());
    private final ScoreSheets sheets = new ScoreSheets(jdbc, new ReferenceMemory(jdbc));
    private final Catalogues catalogues = new Catalogues(jdbc);
    private final FileTexts texts = new FileTexts(messages(), null);
    private final ScoreSheet sheet = sheets.current(StandardId.MPS_2016, AreaType.RURAL, DAY);
    private final FileColumns columns = new FileColumns(sheet, catalogues.of(StandardId.MPS_2016), texts);
    private final SheetFileReader reader = new SheetFileReader(sheets, catalogues, texts);

    @Test
    void whatIsWrittenIsReadBackAsUntouched() throws IOException {
        Map<String, String> fields = columns.fields(content());
        Map<String, String> cells = cells(fields);

        FileLine line = read(written(cells)).get(0);

        assertThat(line.fields()).isEqualTo(fields).containsEntry("surveyedOn", "05/09/2018")
            .containsEntry("floorArea", "45,5").containsEntry("asset_TV", "true").containsEntry("row3", "EDU_LOWER")
            .containsEntry("remark", "Nhà dột");
        assertThat(line.problems()).isEmpty();
        assertThat(line.untouched()).isTrue();
        assertThat(line.number()).isEqualTo(3);
        assertThat(line.command().surveyedOn()).isEqualTo(DAY);
        assertThat(line.command().floorAreaM2()).isEqualByComparingTo("45.5");
        assertThat(line.command().version()).isEqualTo(7);
        assertThat(sheet.answersFrom(line.command().fields())).isEqualTo(content().answers());
    }

    @Test
    void anyOtherAnswerIsAChange() throws IOException {
        Map<String, String> cells = cells(columns.fields(content()));
        for (String code : List.of("row3", "asset_TV", "dep_TOILET", "cause_NO_CAPITAL", "floorArea", "surveyedOn",
                "remark")) {
            Map<String, String> changed = new LinkedHashMap<>(cells);
            changed.put(code, "");
            assertThat(read(written(changed)).get(0).untouched()).as(code).isFalse();
        }
    }

    @Test
    void cellsThatCannotBeReadAreNamedWithTheirColumn() throws IOException {
        Map<String, String> cells = cells(columns.fields(content()));
        cells.put("row3", "Tiến sĩ");
        cells.put("floorArea", "rộng");
        cells.put("dep_TOILET", "chắc vậy");

        FileLine line = read(written(cells)).get(0);

        assertThat(line.problems()).hasSize(3).anySatisfy(text -> assertThat(text).startsWith("3. ")
            .contains("không có trong danh sách")).anySatisfy(text -> assertThat(text).contains("Diện tích"));
        assertThat(line.fields()).doesNotContainKeys("row3", "floorArea", "dep_TOILET");
    }

    @Test
    void whatFollowsFromTheRegisterIsFilledIn() {
        SheetAnswers known = sheet.answersKnown(new HouseholdFacts(3, 1, 0, false, null, 2));

        assertThat(known.chosen(1)).containsExactly("SIZE_3");
        assertThat(known.chosen(2)).containsExactly("DEPENDANTS_1");
        assertThat(known.chosen(3)).isEmpty();
        assertThat(known.chosen(7)).as("nobody measured").isEmpty();
        assertThat(known.deprivations()).containsExactly("HEALTH_INSURANCE");
    }

    @ParameterizedTest
    @CsvSource({ "DAY,5/9/2018,05/09/2018", "DAY,05/09/2018,05/09/2018", "DAY,2018-09-05,05/09/2018",
        "AREA,45.5,'45,5'", "AREA,'45,50','45,5'", "AREA,8,8", "TICK,X,true", "TICK,có,true", "TICK,1,true",
        "CHOICE,EDU_UP,EDU_UP", "CHOICE,Cao đẳng trở lên,EDU_UP", "CHOICE,cao dang tro len,EDU_UP",
        "TEXT,Nợ nần,Nợ nần" })
    void cellsMeanWhatPeopleType(Kind kind, String typed, String value) throws Unreadable {
        assertThat(column(kind).value(typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = { "không", "0", "Khong" })
    void noIsNoTick(String typed) throws Unreadable {
        assertThat(column(Kind.TICK).value(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "DAY,31/02/2018,notADay", "DAY,hôm qua,notADay", "DAY,2018-13-01,notADay", "AREA,0,notAnArea",
        "AREA,-3,notAnArea", "AREA,'1,234',notAnArea", "TICK,có thể,notATick", "CHOICE,Tiến sĩ,notAChoice" })
    void othersAreRefused(Kind kind, String typed, String what) {
        assertThatThrownBy(() -> column(kind).value(typed)).isInstanceOfSatisfying(Unreadable.class,
                refused -> assertThat(refused.what()).isEqualTo(what));
    }

    @Test
    void aTextHasAtMost300Characters() throws Unreadable {
        assertThat(column(Kind.TEXT).value("x".repeat(300))).hasSize(300);
        assertThatThrownBy(() -> column(Kind.TEXT).value("x".repeat(301))).isInstanceOf(Unreadable.class);
    }

    @Test
    void aFileHasAtMost20000Lines() throws IOException {
        assertThat(read(keysOnly(SheetFileReader.MAX_LINES))).hasSize(SheetFileReader.MAX_LINES);
        byte[] longer = keysOnly(SheetFileReader.MAX_LINES + 1);
        assertThatThrownBy(() -> read(longer)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.key()).isEqualTo("refusal.review.file.tooManyLines"));
    }

    @Test
    void aKeyThatIsNoneIsNoKey() {
        assertThat(FileColumns.Key.parse("x:1:abc")).isNull();
        assertThat(FileColumns.Key.parse(UUID.randomUUID() + ":one:abc")).isNull();
        assertThat(FileColumns.Key.parse("")).isNull();
        FileColumns.Key key = new FileColumns.Key(UUID.randomUUID(), 4, "abc");
        assertThat(FileColumns.Key.parse(key.text())).isEqualTo(key);
    }

    private SheetContent content() {
        return new SheetContent(sheet.id(), DAY,
                new SheetAnswers(Map.of(1, Set.of("SIZE_3"), 3, Set.of("EDU_LOWER"), 11, Set.of("asset_TV")),
                        Set.of("TOILET")),
                new BigDecimal("45.50"), "Nhà dột", new Characteristics(Map.of("NO_CAPITAL", ""), Map.of("LOAN", "")));
    }

    private Map<String, String> cells(Map<String, String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", new FileColumns.Key(UUID.randomUUID(), 7, FileColumns.fingerprint(fields)).text());
        cells.put("code", "24169-000001");
        columns.all().stream().filter(column -> column.kind() != Kind.FIXED)
            .forEach(column -> cells.put(column.code(), column.cell(fields.get(column.code()))));
        return cells;
    }

    private byte[] written(Map<String, String> cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetFileWriter file = new SheetFileWriter(bytes, texts)) {
            file.worksheet("Phiếu", columns, 1, false);
            file.line(cells);
        }
        return bytes.toByteArray();
    }

    private byte[] keysOnly(int lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet("Phieu");
            worksheet.value(0, 0, SheetFileWriter.MARK + sheet.id());
            for (int column = 1; column < columns.all().size(); column++) {
                worksheet.value(0, column, columns.all().get(column).code());
            }
            for (int line = 0; line < lines; line++) {
                worksheet.value(line + 2, 0, "k" + line);
            }
        }
        return bytes.toByteArray();
    }

    private List<FileLine> read(byte[] file) {
        List<FileLine> lines = new ArrayList<>();
        reader.read(file, lines::add);
        return lines;
    }

    private static FileColumn column(Kind kind) {
        return new FileColumn("column", "Cột", kind, Part.B1, kind == Kind.CHOICE ? LEVELS : Map.of());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/review");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
