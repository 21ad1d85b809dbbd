package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.review.FileColumn.Kind;
import vn.giamngheo.review.FileColumn.Part;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.shared.Sha256;

/** The columns of a file in which each line is the sheet of a household, for one version of the score sheet. */
final class FileColumns {

    static final String KEY = "key";
    static final String CODE = "code";
    static final String HEAD = "head";
    static final String PROBLEM = "problem";
    private static final String HAMLET = "hamlet";
    private static final String MEMBERS = "members";
    private static final String DEPENDANTS = "dependants";
    private static final String PENSIONERS = "pensioners";
    private static final String UNINSURED = "uninsured";
    private static final List<String> FIXED = List.of(KEY, CODE, HEAD, HAMLET, MEMBERS, DEPENDANTS, PENSIONERS, UNINSURED);
    private static final int FINGERPRINT = 12;

    private final ScoreSheet sheet;
    private final Catalogue catalogue;
    private final List<FileColumn> columns = new ArrayList<>();

    FileColumns(ScoreSheet sheet, Catalogue catalogue, FileTexts texts) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        FIXED.forEach(code -> add(code, texts.text("review.file.column." + code), Kind.FIXED, Part.HOUSEHOLD));
        add(SaveSheet.SURVEYED_ON, texts.text("review.file.column.surveyedOn"), Kind.DAY, Part.VISIT);
        add(SaveSheet.FLOOR_AREA_FIELD, texts.text("review.file.column.floorArea"), Kind.AREA, Part.VISIT);
        sheet.rows().forEach(this::add);
        sheet.indicators().forEach(indicator -> add(indicator.field(),
                texts.text("review.file.column.deprived", indicator.label()), Kind.TICK, Part.B2));
        catalogue.causes().forEach(cause -> add(cause.field(),
                texts.text("review.file.column.cause", cause.label()), Kind.TICK, Part.C));
        add(Catalogue.CAUSE_TEXT, texts.text("review.file.column.causeOther"), Kind.TEXT, Part.C);
        catalogue.needs().forEach(need -> add(need.field(),
                texts.text("review.file.column.need", need.label()), Kind.TICK, Part.C));
        add(Catalogue.NEED_TEXT, texts.text("review.file.column.needOther"), Kind.TEXT, Part.C);
        add(SaveSheet.REMARK, texts.text("review.file.column.remark"), Kind.TEXT, Part.C);
    }

    ScoreSheet sheet() {
        return sheet;
    }

    List<FileColumn> all() {
        return columns;
    }

    /** @return form fields that say the same as a sheet, as the sheet's page would send them */
    Map<String, String> fields(SheetContent content) {
        Map<String, String> fields = new LinkedHashMap<>(SheetComparison.fields(sheet, catalogue, content));
        fields.put(SaveSheet.SURVEYED_ON, FileColumn.written(content.surveyedOn()));
        fields.put(SaveSheet.FLOOR_AREA_FIELD, FileColumn.written(content.floorAreaM2()));
        fields.put(SaveSheet.REMARK, content.remark() == null ? "" : content.remark());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** @return what stands in the cells of a household's line, by column */
    Map<String, String> cells(Assessment assessment, HouseholdView household, HouseholdFacts facts,
            Map<String, String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(KEY, new Key(assessment.id(), assessment.version(), fingerprint(fields)).text());
        cells.put(CODE, household.code());
        cells.put(HEAD, household.headName());
        cells.put(HAMLET, household.hamletName());
        cells.put(MEMBERS, String.valueOf(facts.memberCount()));
        cells.put(DEPENDANTS, String.valueOf(facts.dependants()));
        cells.put(PENSIONERS, String.valueOf(facts.pensioners()));
        cells.put(UNINSURED, facts.uninsuredAged6OrOver() == null ? "" : String.valueOf(facts.uninsuredAged6OrOver()));
        columns.stream().filter(column -> column.kind() != Kind.FIXED)
            .forEach(column -> cells.put(column.code(), column.cell(fields.get(column.code()))));
        return cells;
    }

    /** @return the same for the same answers only */
    static String fingerprint(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fields).forEach((field, value) -> text.append(field).append('=').append(value).append('\n'));
        return Sha256.of(text.toString()).substring(0, FINGERPRINT);
    }

    private void add(ScoreRow row) {
        if (!row.multiple()) {
            Map<String, String> choices = new LinkedHashMap<>();
            row.options().forEach(option -> choices.put(option.code(), option.label()));
            columns.add(new FileColumn(row.code(), row.rowNo() + ". " + row.label(), Kind.CHOICE, Part.B1, choices));
            return;
        }
        for (ScoreOption option : row.options()) {
            add(option.code(), row.rowNo() + ". " + row.label() + ": " + option.label(), Kind.TICK, Part.B1);
        }
    }

    private void add(String code, String header, Kind kind, Part part) {
        columns.add(new FileColumn(code, header, kind, part, Map.of()));
    }

    /**
     * What a line was when it was exported.
     *
     * @param assessmentId the assessment
     * @param version its version
     * @param fingerprint of the answers in the line
     */
    record Key(UUID assessmentId, long version, String fingerprint) {

        private static final String SEPARATOR = ":";

        String text() {
            return assessmentId + SEPARATOR + version + SEPARATOR + fingerprint;
        }

        /** @return the key, null when the text is none */
        static Key parse(String text) {
            String[] parts = text.split(SEPARATOR);
            try {
                return parts.length == 3 ? new Key(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]) : null;
            }
            catch (IllegalArgumentException notAKey) {
                return null;
            }
        }
    }
}
