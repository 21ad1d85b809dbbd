package vn.giamngheo.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class PaperRendererTests {

    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final String CODE = "ABCD2345WXYZ";

    private final PaperRenderer renderer = renderer();
    private final PaperSamples samples = new PaperSamples(renderer);

    private static PaperRenderer renderer() {
        AdminUnit commune = mock(AdminUnit.class);
        when(commune.name()).thenReturn("Xã Ea Kao");
        Units units = mock(Units.class);
        when(units.get(any())).thenReturn(commune);
        when(units.pathName(any())).thenReturn("Xã Ea Kao, thành phố Buôn Ma Thuột");
        return new PaperRenderer(new QrImages(new PaperSettings("https://giamngheo.example.vn/")), units, new PaperFonts());
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyShippedTextPassesItsOwnCheckAndKnowsAllItsNames(PaperKind kind) throws IOException {
        String html = renderer.resource(kind.resourceName() + ".html");

        assertThat(TemplateCheck.problems(html)).isEmpty();
        String text = text(keep(kind.resourceName(), renderer.preview(html, samples.of(kind))));
        assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
            .doesNotContain("{{", "}}").doesNotContain("null");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void certificateIsReadableVietnamese() throws IOException {
        assertThat(text(render(PaperKind.CERTIFICATE, Map.of(), CODE))).contains("ỦY BAN NHÂN DÂN", "XÃ EA KAO",
                "Số: 07/GCN-HN.HCN", "Ea Kao, ngày 03 tháng 9 năm 2018", "GIẤY CHỨNG NHẬN HỘ NGHÈO",
                "Nguyễn Thị Hường", "Y Thịnh Êban", CODE, "CHỦ TỊCH", "Trần Đức Thuận", "Mẫu số 03");
    }

    @Test
    void qrCodeOfTheCertificateLeadsToTheCheck() throws Exception {
        assertThat(qr(render(PaperKind.CERTIFICATE, Map.of(), CODE)))
            .isEqualTo("https://giamngheo.example.vn/check/" + CODE);
    }

    @Test
    void qrCodeOfTheReceiptLeadsToTheStateOfItsCase() throws Exception {
        assertThat(qr(render(PaperKind.APPLICATION_RECEIPT, Map.of(), CODE)))
            .isEqualTo("https://giamngheo.example.vn/track?receipt=03%2FTNHS&code=" + CODE);
    }

    @Test
    void certificateFitsOnePageForAFamilyOfSix() throws IOException {
        Map<String, Object> household = new LinkedHashMap<>(household());
        List<Object> members = new ArrayList<>((List<?>) household.get("members"));
        members.addAll(members.subList(0, 2));
        household.put("members", members);

        try (PDDocument document = Loader.loadPDF(render(PaperKind.CERTIFICATE, Map.of("household", household), CODE))) {
            assertThat(members).hasSize(6);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void decisionNamesItsGroundsAndItsAnnex() throws IOException {
        assertThat(text(render(PaperKind.RECOGNITION_DECISION, Map.of(), null))).contains("QUYẾT ĐỊNH",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ EA KAO",
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
                "Điều 1. Công nhận hộ gia đình bà", "Ban giảm nghèo xã Ea Kao", "DANH SÁCH HỘ NGHÈO ĐƯỢC CÔNG NHẬN",
                "Thôn 1");
    }

    @Test
    void receiptTellsTheDayOfTheResult() throws IOException {
        assertThat(text(render(PaperKind.APPLICATION_RECEIPT, Map.of(), CODE))).contains(
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "12/09/2018", "H' Lan Niê", "Xác nhận của trưởng thôn",
                "Mã tra cứu: " + CODE);
    }

    @Test
    void refusalStatesItsReasonAndNotTheScreening() throws IOException {
        assertThat(text(render(PaperKind.REPLY_WITH_REASONS, Map.of("screenedOut", false), null)))
            .contains("Về việc không công nhận hộ nghèo, hộ cận nghèo",
                    "Lý do: Hộ có điểm B1 là 165, vượt chuẩn hộ cận nghèo.")
            .doesNotContain("Phiếu A");
    }

    @Test
    void answerToAScreenedOutHouseholdCountsItsFeaturesAndNamesTheArticle() throws IOException {
        assertThat(text(render(PaperKind.REPLY_WITH_REASONS, Map.of(), null))).contains("không thuộc diện rà soát",
                "03 đặc điểm", "1, 4, 7", "Căn cứ: Điều 6 Thông tư 17/2016/TT-BLĐTBXH");
    }

    @Test
    void minutesHaveTwoCopiesThreeSignaturesAndThoseWhoAttended() throws IOException {
        assertThat(text(render(PaperKind.MEETING_MINUTES, Map.of(), null))).contains("02 bản", "CHỦ TRÌ", "THƯ KÝ",
                "ĐẠI DIỆN HỘ DÂN", "Lê Văn Bình, Trưởng ban", "Phạm Thị Lan", "96%", "ít nhất 50%");
    }

    @Test
    void scoreSheetShowsItsPointsAndMarksWhatIsNotVerified() throws IOException {
        assertThat(text(render(PaperKind.SCORE_SHEET, Map.of(), null))).contains("PHIẾU B", "NGUYỄN THỊ HƯỜNG",
                "35 (*)", "TỔNG ĐIỂM B1 110", "TỔNG ĐIỂM B2 30", "Hộ nghèo",
                "(*) Số liệu chưa kiểm chứng với văn bản gốc.");
    }

    @Test
    void postedListShowsNeitherNumbersNorScores() throws IOException {
        assertThat(text(render(PaperKind.POSTED_LIST, Map.of(), null))).contains("Nguyễn Thị Hường", "Hộ nghèo",
                "đến hết ngày 12 tháng 9 năm 2018").doesNotContain("240000000001", "B1", "B2", "điểm");
    }

    @Test
    void confirmationHasABoxForEveryYear() throws IOException {
        assertThat(text(render(PaperKind.CERTIFICATE_CONFIRMATION, Map.of(), null))).contains(
                "kèm theo Giấy chứng nhận số 07/GCN-HN.HCN", "2018 N 1, 9 03/09/2018", "2019 N 1, 9 03/12/2018", "2020");
    }

    @Test
    void correctionAndWithdrawalNameTheDecisionTheyAreAbout() throws IOException {
        assertThat(text(render(PaperKind.DECISION_CORRECTION, Map.of(), null))).contains(
                "Về việc đính chính Quyết định số 12/QĐ-UBND ngày 03 tháng 9 năm 2018", "Phân loại đúng: Hộ cận nghèo",
                "Giấy chứng nhận số 07/GCN-HN.HCN hết giá trị", "Biên bản kiểm tra số 02 ngày 18/9/2018");
        assertThat(text(render(PaperKind.DECISION_WITHDRAWAL, Map.of(), null))).contains(
                "Về việc thu hồi Quyết định số 12/QĐ-UBND", "được phân loại là Không nghèo", "phải nộp lại",
                "Chính sách hưởng theo phân loại cũ dừng");
    }

    @Test
    void decomposedTextIsComposedBeforeItIsSet() throws IOException {
        assertThat(text(render(PaperKind.REPLY_WITH_REASONS, Map.of("screenedOut", false, "reason",
                Normalizer.normalize("Đã vượt chuẩn hộ cận nghèo", Normalizer.Form.NFD)), null)))
            .contains("Đã vượt chuẩn hộ cận nghèo");
    }

    @Test
    void valuesCannotBecomeElementsOrPlaceholders() throws IOException {
        assertThat(text(render(PaperKind.REPLY_WITH_REASONS,
                Map.of("screenedOut", false, "reason", "<b>{{household.code}}</b> & \"x\""), null)))
            .contains("Lý do: <b>{{household.code}}</b> & \"x\"");
    }

    @Test
    void beansAreNoValues() {
        assertThatThrownBy(() -> command(PaperKind.REPLY_WITH_REASONS, Map.of("reason", LocalDate.of(2018, 9, 3))))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesThatCannotBeDrawnAreRefusedAtOnce() {
        assertThatThrownBy(() -> renderer.text("<p>{{name}}</p>", command(PaperKind.LIST_REPLY, Map.of("name", "A\u0001B")),
                Optional.empty(), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> renderer.text("{{#first}}<p>{{/first}}{{#last}}</p>{{/last}}",
                command(PaperKind.LIST_REPLY, Map.of("first", true, "last", false)), Optional.empty(), null))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextSaysEverythingButTheImageOfItsCode() throws Exception {
        String text = renderer.text("<p>{{name}}</p><img class='qr' src = '{{qr}}' alt=''/>",
                command(PaperKind.APPLICATION_RECEIPT, Map.of("name", "src=\"qr:x\" Y e\u0302")), Optional.empty(), CODE);

        assertThat(text).contains("https://giamngheo.example.vn/track", CODE, "ê").doesNotContain("src=\"qr:x", "base64");
        assertThat(qr(renderer.draw(text)))
            .isEqualTo("https://giamngheo.example.vn/track?receipt=03%2FTNHS&code=" + CODE);
        assertThat(text(renderer.draw(text))).contains("src=\"qr:x\" Y ê");
    }

    @Test
    void nothingIsFetchedEvenWhenATextAsksForIt() {
        byte[] pdf = renderer.preview("<p><img src=\"file:///etc/passwd\"/><img src=\"http://localhost:1/x.png\"/>x</p>",
                samples.of(PaperKind.CERTIFICATE));

        assertThat(pdf).isNotEmpty();
    }

    private byte[] render(PaperKind kind, Map<String, Object> changes, String code) {
        Optional<PaperForm> form = kind == PaperKind.CERTIFICATE
                ? Optional.of(new PaperForm("Mẫu số 03", "Giấy chứng nhận", "Ban hành kèm theo văn bản", Mark.VERIFIED))
                : Optional.of(new PaperForm("Mẫu", "Tên mẫu", "Ban hành kèm theo văn bản", Mark.UNVERIFIED));
        return renderer.draw(renderer.text(renderer.resource(kind.resourceName() + ".html"), command(kind, changes), form, code));
    }

    private IssuePaper command(PaperKind kind, Map<String, Object> changes) {
        Map<String, Object> model = samples.of(kind);
        model.putAll(changes);
        return new IssuePaper(kind, RegimeId.R2016, model, EA_KAO, UUID.randomUUID(), UUID.randomUUID(),
                (String) model.get("number"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> household() {
        return (Map<String, Object>) samples.of(PaperKind.CERTIFICATE).get("household");
    }

    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static String qr(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            return new MultiFormatReader().decode(bitmap).getText();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
