package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.engine.FormGroup;
import vn.giamngheo.engine.FormPart;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;

/**
 * Phieu B and Phieu C of an assessment as groups of a step's form: rows and indicators of the score sheet that is valid
 * today, causes of the standard's catalogue. What the surveyor fills in at the step is then what its standard asks for.
 */
@Service
public class SheetFormContent {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final OpenSheets open;
    private final MessageSource messages;

    SheetFormContent(OpenSheets open, MessageSource messages) {
        this.open = open;
        this.messages = messages;
    }

    /**
     * @param assessmentId the assessment
     * @return groups by the id of the model's group whose place they take; nothing while its standard has no score sheet
     */
    @Transactional(readOnly = true)
    public Map<String, List<FormGroup>> groups(UUID assessmentId) {
        Assessment assessment = open.load(assessmentId);
        ScoreSheet sheet;
        try {
            sheet = open.on(assessment, open.today());
        }
        catch (InvalidInput noSheetYet) {
            return Map.of();
        }
        Map<String, List<FormGroup>> groups = new LinkedHashMap<>();
        groups.put("group_sheetB1", income(sheet));
        groups.put("group_sheetB1Assets", List.of());
        groups.put("group_sheetB1Land", List.of());
        groups.put("group_sheetB1Livestock", List.of());
        groups.put("group_sheetB2", List.of(deprivations(sheet)));
        groups.put("group_sheetC", List.of(characteristics(open.catalogue(assessment))));
        return groups;
    }

    private List<FormGroup> income(ScoreSheet sheet) {
        List<FormPart> single = new ArrayList<>();
        single.add(new FormPart.Note("text_sheetB1Mark", text(sheet.mark() == Mark.VERIFIED
                ? "review.form.b1" : "review.form.b1Unverified", sheet.formCode(), String.valueOf(sheet.version()))));
        List<FormGroup> groups = new ArrayList<>();
        for (ScoreRow row : sheet.rows()) {
            if (row.multiple()) {
                List<FormPart> ticks = new ArrayList<>();
                ticks.add(new FormPart.Note("text_" + row.code(), text("review.form.severalAnswers")));
                row.options().forEach(option -> ticks.add(new FormPart.Tick(option.code(), option.label(), null)));
                groups.add(new FormGroup("group_" + row.code(),
                        text("review.form.row", String.valueOf(row.rowNo()), row.label()), ticks));
            }
            else {
                Map<String, String> options = new LinkedHashMap<>();
                row.options().forEach(option -> options.put(option.code(), option.label()));
                single.add(new FormPart.Choice(row.code(), row.rowNo() + ". " + row.label(), options));
            }
        }
        groups.add(0, new FormGroup("group_sheetB1", text("review.sheet.b1"), single));
        return groups;
    }

    private FormGroup deprivations(ScoreSheet sheet) {
        List<FormPart> parts = new ArrayList<>();
        boolean verified = sheet.indicators().stream().allMatch(indicator -> indicator.mark() == Mark.VERIFIED);
        parts.add(new FormPart.Note("text_sheetB2Mark",
                text(verified ? "review.form.b2" : "review.form.b2Unverified", String.valueOf(sheet.indicators().size()))));
        int number = 0;
        for (Indicator indicator : sheet.indicators()) {
            number++;
            parts.add(new FormPart.Tick(indicator.field(), number + ". " + indicator.label(), indicator.deprivedWhen()));
        }
        return new FormGroup("group_sheetB2", text("review.sheet.b2"), parts);
    }

    private FormGroup characteristics(Catalogue catalogue) {
        List<FormPart> parts = new ArrayList<>();
        boolean verified = catalogue.causes().stream().allMatch(cause -> cause.mark() == Mark.VERIFIED);
        parts.add(new FormPart.Note("text_sheetC", text(verified ? "review.form.c" : "review.form.cUnverified")));
        catalogue.causes().forEach(cause -> parts.add(new FormPart.Tick(cause.field(), cause.label(), null)));
        parts.add(new FormPart.Kept(Catalogue.CAUSE_TEXT));
        catalogue.needs().forEach(need ->
            parts.add(new FormPart.Tick(need.field(), text("review.form.need", need.label()), null)));
        parts.add(new FormPart.Kept(Catalogue.NEED_TEXT));
        return new FormGroup("group_sheetC", text("review.form.cTitle"), parts);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
