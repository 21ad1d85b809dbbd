package vn.giamngheo.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.SheetDifference.Kind;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;

/** Sheets as Excel files: written, read, checked cell by cell, compared. */
class SheetFilesTests {

    private static final String INFO = "Thông tin";
    private static final String B1 = "Phần B1";
    private static final String B2 = "Phần B2";
    private static final SheetTable TABLE = new SheetTable(StandardId.MPS_2016, AreaType.RURAL, "PL3b.4", "Phụ lục 3b",
            List.of(
                    line(1, "Số nhân khẩu", RowKind.SINGLE, Fact.MEMBERS, "SIZE_1", 75, 1, 2),
                    line(1, "Số nhân khẩu", RowKind.SINGLE, Fact.MEMBERS, "SIZE_2_UP", 50, 2, null),
                    line(2, "Điện", RowKind.SINGLE, null, "KWH_LOW", 0, null, null),
                    line(2, "Điện", RowKind.SINGLE, null, "KWH_HIGH", 25, null, null),
                    new SheetLine(11, "Tài sản", RowKind.MULTIPLE, null, false, "asset_TV", "Ti vi", 5, null, null, "SCREENS",
                            "INFO_ASSETS", Mark.ASSUMED, "minh họa")),
            List.of(
                    new IndicatorLine("HOUSING_AREA", "Nhà ở", "Diện tích", "dưới 8 m2", 10, Fact.FLOOR_AREA_PER_PERSON,
                            null, new BigDecimal("8.00"), Mark.UNVERIFIED, "Quyết định 59/2015"),
                    new IndicatorLine("INFO_ASSETS", "Thông tin", "Tài sản", "không có", 10, null, null, null,
                            Mark.VERIFIED, "Quyết định 59/2015")));

    private final SheetWords words = new SheetWords(bundles());
    private final SheetFiles files = new SheetFiles(words);
    private final SheetComparison comparison = new SheetComparison(words);

    @Test
    void anExportedSheetIsReadBackWithoutADifference() {
        FileCheck check = check(files.sheet(TABLE));

        assertThat(check.problems()).isEmpty();
        assertThat(check.table()).isEqualTo(TABLE);
        assertThat(comparison.between(TABLE, check.table())).isEmpty();
        assertThat(check.table().mark()).isEqualTo(Mark.ASSUMED);
    }

    @Test
    void wordsAreReadWithoutRegardToCaseAndDiacritics() {
        Excel excel = excel().set(B1, 2, "Cách chọn", "chon MOT").set(B1, 3, "Mức kiểm chứng", "ASSUMED");
        excel.set(B1, 1, "Điểm", "DIEM");

        FileCheck check = check(excel.file());

        assertThat(check.problems()).isEmpty();
        assertThat(check.table().lines().get(0).kind()).isEqualTo(RowKind.SINGLE);
        assertThat(check.table().lines().get(1).mark()).isEqualTo(Mark.ASSUMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Số dòng        | a                  | Phải là số nguyên, không thể là «a».",
        "Số dòng        | 0                  | Phải từ 1 đến 99, không thể là 0.",
        "Số dòng        | 100                | Phải từ 1 đến 99, không thể là 100.",
        "Nội dung dòng  |                    | Ô này bắt buộc nhưng đang trống.",
        "Cách chọn      | Chọn ba            | Không hiểu «Chọn ba». Các giá trị được dùng: Chọn một; Chọn nhiều.",
        "Đối chiếu với sổ hộ | Số trâu bò    | Không hiểu «Số trâu bò».",
        "Không tính cho hộ chỉ có người phụ thuộc | không | Ghi «Có» hoặc để trống, không thể là «không».",
        "Mã mức         |                    | Ô này bắt buộc nhưng đang trống.",
        "Mã mức         | size 1             | Mã của dòng chọn một gồm chữ in hoa",
        "Mã mức         | asset_CAR          | Mã của dòng chọn một gồm chữ in hoa",
        "Mã mức         | SIZE_2_UP          | Mã «SIZE_2_UP» bị trùng.",
        "Mức            |                    | Ô này bắt buộc nhưng đang trống.",
        "Điểm           |                    | Ô này bắt buộc nhưng đang trống.",
        "Điểm           | -5                 | Phải từ 0 đến 1.000, không thể là -5.",
        "Điểm           | 1001               | Phải từ 0 đến 1.000, không thể là 1001.",
        "Điểm           | 7,5                | Phải là số nguyên, không thể là «7,5».",
        "Điểm           | 1e9                | Phải từ 0 đến 1.000, không thể là",
        "Từ             | -1                 | Phải là số từ 0 trở lên",
        "Từ             | 0,125              | Phải là số từ 0 trở lên",
        "Từ             | 2                  | Giá trị «Đến dưới» phải lớn hơn giá trị «Từ».",
        "Đến dưới       | 3                  | Các mức của dòng 1 chồng lên nhau.",
        "Đến dưới       | 1,5                | Các mức của dòng 1 còn khoảng trống ở giữa.",
        "Loại trừ chỉ số thiếu hụt | NONE    | Chuẩn nghèo này không có chỉ số «NONE».",
        "Mức kiểm chứng |                    | Ô này bắt buộc nhưng đang trống.",
        "Mức kiểm chứng | chắc chắn          | Không hiểu «chắc chắn».",
        "Nguồn          |                    | Ô này bắt buộc nhưng đang trống."
    })
    void tellsWhatIsWrongInACellOfPartB1(String heading, String value, String sentence) {
        List<SheetProblem> problems = check(excel().set(B1, 2, heading, value).file()).problems();

        assertThat(problems).isNotEmpty().allMatch(problem -> problem.worksheet().equals(B1));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isBetween(2, 3);
            assertThat(problem.text()).startsWith(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mã chỉ số      | OTHER | Chuẩn nghèo này không có chỉ số «OTHER».",
        "Mã chỉ số      | OTHER | Thiếu chỉ số «HOUSING_AREA» của chuẩn nghèo.",
        "Mã chỉ số      | INFO_ASSETS | Mã «INFO_ASSETS» bị trùng.",
        "Thiếu hụt khi  |       | Ô này bắt buộc nhưng đang trống.",
        "Điểm           | 20    | Mỗi chỉ số của chuẩn này tính 10 điểm.",
        "Đến dưới       |       | Có đối chiếu với sổ hộ thì phải ghi giá trị từ hoặc đến dưới.",
        "Đối chiếu với sổ hộ |  | Có giá trị từ hoặc đến dưới thì phải ghi cột đối chiếu với sổ hộ.",
        "Mức kiểm chứng |       | Ô này bắt buộc nhưng đang trống."
    })
    void tellsWhatIsWrongInACellOfPartB2(String heading, String value, String sentence) {
        List<SheetProblem> problems = check(excel().set(B2, 2, heading, value).file()).problems();

        assertThat(problems).extracting(SheetProblem::worksheet).containsOnly(B2);
        assertThat(problems).extracting(SheetProblem::text).contains(sentence);
    }

    @Test
    void linesOfOneRowMustAgreeAboutIt() {
        List<SheetProblem> problems =
                check(excel().set(B1, 5, "Nội dung dòng", "Điện thoại").file()).problems();

        assertThat(problems).extracting(SheetProblem::line, SheetProblem::column, SheetProblem::text)
                .containsExactly(tuple(5, "Nội dung dòng", "Khác với các mức khác của cùng dòng 2."));
    }

    @Test
    void aLineThatCannotBeReadMakesNoGapInItsRow() {
        assertThat(check(excel().set(B1, 3, "Điểm", "nhiều").file()).problems()).hasSize(1);
    }

    @Test
    void optionsOfARowWithSeveralAnswersNeedTheirOwnSpellingAndNeverThatOfAnIndicator() {
        for (String code : List.of("TV", "dep_TOILET", "cause_ILL", "need_LOAN", "row1", "asset_", "tài_SẢN")) {
            assertThat(check(excel().set(B1, 6, "Mã mức", code).file()).problems()).as(code).hasSize(1);
        }
    }

    @Test
    void tellsMissingWorksheetsColumnsAndLines() {
        assertThat(check(excel().removeWorksheet(B2).file()).problems()).extracting(SheetProblem::text)
                .containsExactly("Tệp thiếu trang tính «Phần B2».");
        assertThat(check(excel().set(B1, 1, "Điểm", "Số điểm").file()).problems())
                .extracting(SheetProblem::column, SheetProblem::text)
                .containsExactly(tuple("Điểm", "Thiếu cột «Điểm» ở dòng tiêu đề."));
        Excel headingsOnly = excel();
        for (int line = 6; line >= 2; line--) {
            headingsOnly.remove(B1, line);
        }
        assertThat(check(headingsOnly.file()).problems()).extracting(SheetProblem::text)
                .containsExactly("Trang tính không có dòng dữ liệu nào.");
        assertThat(check(Excel.empty(INFO, B1, B2).file()).problems()).hasSize(3);
        assertThat(check(Excel.empty("Sheet1").file()).problems()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chuẩn nghèo", "Khu vực", "Mẫu phiếu", "Nguồn"})
    void everyFieldOfTheFirstWorksheetIsNeeded(String field) {
        Excel excel = excel();
        int line = List.of("Chuẩn nghèo", "Khu vực", "Mẫu phiếu", "Nguồn").indexOf(field) + 1;

        assertThat(check(excel.remove(INFO, line).file()).problems()).extracting(SheetProblem::column)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"0, refusal.rules.file.empty", "5, refusal.rules.file.notExcel", "200, refusal.rules.file.notExcel",
        "262144, refusal.rules.file.notExcel", "262145, refusal.rules.file.tooBig"})
    void refusesWhatIsNoExcelFileOrTooBig(int size, String key) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) 'x');

        assertRefused(file, key);
    }

    @Test
    void refusesOldExcelFilesOtherArchivesAndBombs() throws IOException {
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0, old, 0, 8);
        assertRefused(old, "refusal.rules.file.oldExcel");
        assertRefused(zip("readme.txt", 100), "refusal.rules.file.notExcel");
        assertRefused(zip("xl/sharedStrings.xml", 17 * 1024 * 1024), "refusal.rules.file.tooBig");
        byte[] cut = Arrays.copyOf(files.sheet(TABLE), 700);
        assertRefused(cut, "refusal.rules.file.notExcel");
        Excel tooLong = excel();
        for (int i = 0; i < FileCells.MAX_LINES; i++) {
            tooLong.copy(B1, 2);
        }
        assertRefused(tooLong.file(), "refusal.rules.file.tooManyLines");
    }

    @Test
    void comparesOptionByOption() {
        Excel excel = excel().set(B1, 2, "Điểm", 80).set(B1, 4, "Mức", "Ít").remove(B1, 5);
        int added = excel.copy(B1, 6);
        excel.set(B1, added, "Mã mức", "asset_CAR").set(B1, added, "Điểm", 40);
        excel.set(B2, 2, "Thiếu hụt khi", "dưới 9 m2");

        List<SheetDifference> differences = comparison.between(TABLE, check(excel.file()).table());

        assertThat(differences)
                .extracting(SheetDifference::kind, SheetDifference::code, SheetDifference::before, SheetDifference::after)
                .containsExactlyInAnyOrder(
                        tuple(Kind.POINTS, "SIZE_1", "75", "80"),
                        tuple(Kind.CHANGED, "KWH_LOW", "KWH_LOW label", "Ít"),
                        tuple(Kind.REMOVED, "KWH_HIGH", "25", ""),
                        tuple(Kind.ADDED, "asset_CAR", "", "40"),
                        tuple(Kind.CHANGED, "HOUSING_AREA", "dưới 8 m2", "dưới 9 m2"));
    }

    @Test
    void writesTheProblemsAsAFile() {
        byte[] file = files.problems(check(excel().set(B1, 2, "Điểm", -5).file()).problems());

        assertThat(Excel.of(file).texts("Danh sách lỗi")).containsExactly(
                List.of("Trang tính", "Dòng", "Cột", "Lỗi"),
                List.of(B1, "2", "Điểm", "Phải từ 0 đến 1.000, không thể là -5."));
    }

    private Excel excel() {
        return Excel.of(files.sheet(TABLE));
    }

    private FileCheck check(byte[] file) {
        return new FileCheck(FileCells.of(file), words, standard -> TABLE.indicators().stream()
                .map(line -> new Indicator(line.code(), line.service(), line.label(), line.deprivedWhen(), line.mark(),
                        line.points(), line.fact(), FactRange.ANY))
                .toList());
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> FileCells.of(file)).isInstanceOfSatisfying(InvalidInput.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<sst>".getBytes(StandardCharsets.US_ASCII));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static SheetLine line(int rowNo, String rowLabel, RowKind kind, Fact fact, String code, int points,
            Integer from, Integer below) {
        return new SheetLine(rowNo, rowLabel, kind, fact, rowNo == 1, code, code + " label", points,
                from == null ? null : BigDecimal.valueOf(from), below == null ? null : BigDecimal.valueOf(below), null, null,
                Mark.UNVERIFIED, "mẫu số 03");
    }

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/rules", "i18n/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
