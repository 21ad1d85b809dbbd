package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.sheet.SheetAnswers;

/**
 * What a surveyor wrote on a sheet.
 *
 * @param sheetId version of the score sheet
 * @param surveyedOn day of the visit, null when not yet entered
 * @param answers chosen options and deprived indicators
 * @param floorAreaM2 floor area of the dwelling in square metres, null when not measured
 * @param remark remark, may be null
 * @param characteristics Phieu C, {@link Characteristics#NONE} while not filled in
 */
record SheetContent(UUID sheetId, LocalDate surveyedOn, SheetAnswers answers, BigDecimal floorAreaM2, String remark,
        Characteristics characteristics) {

    SheetContent with(Characteristics kept) {
        return new SheetContent(sheetId, surveyedOn, answers, floorAreaM2, remark, kept);
    }
}
