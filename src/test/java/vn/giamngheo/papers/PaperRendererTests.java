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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.StatusView;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class PaperRendererTests {

    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final LocalDate SIGNED = LocalDate.of(2018, 9, 3);
    private static final String CHECK_ADDRESS = "https://giamngheo.example.vn/check/ABCD2345WXYZ";

    private PaperRenderer renderer;

    /** The signer as templates read him. */
    public record SignerOnPaper(String username, String fullName, String title, String onBehalfOf, String absentTitle,
            String documentNumber) {

        SignerOnPaper(String username, String fullName, String title) {
            this(username, fullName, title, null, null, null);
        }
    }

    @BeforeEach
    void rendererOfTheApplication() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:i18n/household", "classpath:i18n/rules", "classpath:i18n/recognition",
                "classpath:i18n/papers");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setUseCodeAsDefaultMessage(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);

        AdminUnit commune = mock(AdminUnit.class);
        when(commune.name()).thenReturn("Xã Ea Kao");
        Units units = mock(Units.class);
        when(units.get(any())).thenReturn(commune);
        when(units.pathName(any())).thenReturn("Xã Ea Kao, thành phố Buôn Ma Thuột");
        renderer = new PaperRenderer(engine, new QrImages(new PaperSettings("https://giamngheo.example.vn/")), units);
    }

    @Test
    void certificateIsReadableVietnamese() throws IOException {
        String text = text("certificate", certificate("Hộ gia đình có điểm B1 là 110, không quá 120 (khu vực nông thôn)."));

        assertThat(text).contains("ỦY BAN NHÂN DÂN", "XÃ EA KAO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc", "Số: 07/GCN-HN.HCN", "Ea Kao, ngày 03 tháng 9 năm 2018",
                "GIẤY CHỨNG NHẬN HỘ NGHÈO", "Nguyễn Thị Hường", "Y Thịnh Êban", "ABCD2345WXYZ", "CHỦ TỊCH",
                "Trần Đức Thuận");
    }

    @Test
    void qrCodeOfTheCertificateLeadsToTheCheck() throws Exception {
        byte[] pdf = render("certificate", certificate("Hộ gia đình có điểm B1 là 110."), "ABCD2345WXYZ");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            assertThat(new MultiFormatReader().decode(bitmap).getText()).isEqualTo(CHECK_ADDRESS);
        }
    }

    @Test
    void certificateFitsOnePageForAFamilyOfSix() throws IOException {
        assertThat(pages(render("certificate", certificate("Hộ gia đình ở nông thôn có tổng điểm B1 là 110, không quá"
                + " 120 điểm, tổng điểm B2 là 30 (điểm a khoản 2 Điều 6 Thông tư 17/2016/TT-BLĐTBXH)."),
                "ABCD2345WXYZ"))).isEqualTo(1);
    }

    @Test
    void decisionNamesItsGroundsAndItsAnnex() throws IOException {
        Map<String, Object> model = decided();
        model.put("grounds", List.of("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                "Quyết định số 59/2015/QĐ-TTg ngày 19 tháng 11 năm 2015 của Thủ tướng Chính phủ về việc ban hành chuẩn"
                        + " nghèo tiếp cận đa chiều áp dụng cho giai đoạn 2016 - 2020",
                "Thông tư số 17/2016/TT-BLĐTBXH ngày 28 tháng 6 năm 2016 của Bộ trưởng Bộ Lao động - Thương binh và Xã"
                        + " hội hướng dẫn quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm theo chuẩn nghèo tiếp cận đa"
                        + " chiều áp dụng cho giai đoạn 2016 - 2020"));
        model.put("postingEndedOn", LocalDate.of(2018, 8, 30));

        String text = text("decision", model);

        assertThat(text).contains("QUYẾT ĐỊNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ EA KAO",
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Điều 1. Công nhận hộ gia đình bà",
                "Ban giảm nghèo xã Ea Kao", "DANH SÁCH HỘ NGHÈO ĐƯỢC CÔNG NHẬN", "Thôn 1");
    }

    @Test
    void receiptTellsTheDayOfTheResult() throws IOException {
        Map<String, Object> model = application();
        model.put("applicantName", "Y Thịnh Êban");
        model.put("submittedOn", LocalDate.of(2018, 9, 3));
        model.put("channel", "DIRECT");
        model.put("villageHeadConfirmed", true);
        model.put("receivedOn", LocalDate.of(2018, 9, 3));
        model.put("promisedOn", LocalDate.of(2018, 9, 12));
        model.put("note", null);
        model.put("clerkName", "H' Lan Niê");

        assertThat(text("receipt", model)).contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Y Thịnh Êban",
                "12/09/2018", "H' Lan Niê", "Xác nhận của trưởng thôn");
    }

    @Test
    void refusalStatesItsReason() throws IOException {
        Map<String, Object> model = decided();
        model.put("householdClass", HouseholdClass.NOT_POOR);
        model.put("screenedOut", false);
        model.put("reason", "Hộ có điểm B1 là 165, vượt chuẩn hộ cận nghèo khu vực nông thôn.");

        assertThat(text("reply", model)).contains("Về việc không công nhận hộ nghèo, hộ cận nghèo",
                "Lý do: Hộ có điểm B1 là 165, vượt chuẩn hộ cận nghèo khu vực nông thôn.");
    }

    @Test
    void answerToAScreenedOutHouseholdCountsItsFeatures() throws IOException {
        Map<String, Object> model = application();
        model.put("screenedOut", true);
        model.put("ticks", new TreeSet<>(List.of(1, 4, 7)));
        model.put("ruleRef", "Điều 6 Thông tư 17/2016/TT-BLĐTBXH");
        model.put("signer", new SignerOnPaper("officer.ea-kao", "Lê Văn Bình", "Công chức giảm nghèo xã Ea Kao"));

        assertThat(text("reply", model)).contains("không thuộc diện rà soát", "03 đặc điểm", "1, 4, 7",
                "Điều 6 Thông tư 17/2016/TT-BLĐTBXH");
    }

    @Test
    void decomposedTextIsComposedBeforeItIsSet() throws IOException {
        Map<String, Object> model = decided();
        model.put("screenedOut", false);
        model.put("reason", Normalizer.normalize("Đã vượt chuẩn hộ cận nghèo", Normalizer.Form.NFD));

        assertThat(text("reply", model)).contains("Đã vượt chuẩn hộ cận nghèo");
    }

    private static Map<String, Object> certificate(String reason) {
        Map<String, Object> model = decided();
        model.put("decisionNumber", "12/QĐ-UBND");
        model.put("ruleReason", reason);
        return model;
    }

    private static Map<String, Object> decided() {
        Map<String, Object> model = application();
        model.put("householdClass", HouseholdClass.POOR);
        model.put("ruleReason", "Hộ gia đình ở nông thôn có tổng điểm B1 là 110, không quá 120 điểm"
                + " (điểm a khoản 2 Điều 6 Thông tư 17/2016/TT-BLĐTBXH).");
        model.put("standardId", "MPS_2016");
        model.put("signer", new SignerOnPaper("chair.ea-kao", "Trần Đức Thuận", "Chủ tịch UBND xã Ea Kao"));
        return model;
    }

    private static Map<String, Object> application() {
        HouseholdView household = household();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", household);
        model.put("head", household.head());
        model.put("address", "số 12, đường liên thôn, Thôn 1, xã Ea Kao, thành phố Buôn Ma Thuột");
        model.put("date", SIGNED);
        model.put("regimeId", RegimeId.R2016);
        model.put("applicationDate", LocalDate.of(2018, 8, 15));
        model.put("receiptNumber", "03/TNHS");
        return model;
    }

    private static HouseholdView household() {
        return new HouseholdView(UUID.randomUUID(), "24169-000123", "Nguyễn Thị Hường", EA_KAO,
                new UnitKey("24169.T1.2016"), "Thôn 1", "số 12", "0905123456",
                List.of(member("Nguyễn Thị Hường", Gender.FEMALE, 1975, "HEAD", "KINH", "241234567"),
                        member("Y Thịnh Êban", Gender.MALE, 1972, "SPOUSE", "EDE", "241234568"),
                        member("H' Nhuăn Êban", Gender.FEMALE, 1999, "CHILD", "EDE", null),
                        member("Y Krông Êban", Gender.MALE, 2003, "CHILD", "EDE", null),
                        member("Nguyễn Trường Vĩnh Phước", Gender.MALE, 2010, "GRANDCHILD", "KINH", null),
                        member("Trần Thị Ngọc Quỳnh", Gender.FEMALE, 1948, "PARENT", "KINH", null)),
                StatusView.NEVER_LISTED);
    }

    private static MemberView member(String name, Gender gender, int year, String relation, String ethnicity,
            String citizenId) {
        return new MemberView(UUID.randomUUID(), name, gender, LocalDate.of(year, 1, 1), relation, ethnicity, citizenId,
                false, false, true, false, false, false, false, LocalDate.of(2016, 1, 1), null, null);
    }

    private byte[] render(String template, Map<String, Object> model, String checkCode) {
        PaperKind kind = checkCode == null ? PaperKind.REPLY_WITH_REASONS : PaperKind.CERTIFICATE;
        String number = checkCode == null ? "05/QĐ-UBND" : "07/GCN-HN.HCN";
        return renderer.render(new IssuePaper(kind, template, model, EA_KAO, UUID.randomUUID(), UUID.randomUUID(),
                number), checkCode);
    }

    private String text(String template, Map<String, Object> model) throws IOException {
        byte[] pdf = render(template, model, template.equals("certificate") ? "ABCD2345WXYZ" : null);
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(template + (model.containsKey("ticks") ? "-screened-out" : "") + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
