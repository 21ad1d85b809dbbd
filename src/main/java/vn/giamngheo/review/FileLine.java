package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.giamngheo.review.FileColumn.Unreadable;
import vn.giamngheo.review.FileColumns.Key;

/**
 * One line of a file of sheets as it was read.
 *
 * @param worksheet name of the worksheet
 * @param number line in it, from 1
 * @param columns columns of the worksheet
 * @param key which sheet it is, null when the line does not say
 * @param cells what stands in the cells, by column
 * @param fields answers by form field, without those that could not be read
 * @param problems what could not be read, sentence by sentence
 */
record FileLine(String worksheet, int number, FileColumns columns, Key key, Map<String, String> cells,
        Map<String, String> fields, List<String> problems) {

    /** @return whether nothing was changed in it since it was exported */
    boolean untouched() {
        return key != null && problems.isEmpty() && FileColumns.fingerprint(fields).equals(key.fingerprint());
    }

    String cell(String code) {
        return cells.getOrDefault(code, "");
    }

    /** @return the same as if it had been entered on the sheet's page; only for a line with a key */
    SaveSheet command() {
        return new SaveSheet(key.assessmentId(), key.version(), surveyedOn(), fields,
                floorArea(), fields.get(SaveSheet.REMARK));
    }

    private LocalDate surveyedOn() {
        try {
            String day = fields.get(SaveSheet.SURVEYED_ON);
            return day == null ? null : FileColumn.day(day);
        }
        catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BigDecimal floorArea() {
        String area = fields.get(SaveSheet.FLOOR_AREA_FIELD);
        return area == null ? null : SaveSheet.floorArea(area);
    }
}
