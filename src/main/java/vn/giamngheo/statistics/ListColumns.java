package vn.giamngheo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.PovertyCauses;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.Mark;

import java.util.LinkedHashMap;
import java.util.Locale;

/** Columns of the tables with their headings; indicators and causes are those of the standard of the closing list. */
@Component
class ListColumns {

    /** All households of the list. */
    static final String ALL = "ALL_HOUSEHOLDS";
    /** Those without a survey sheet in the register. */
    static final String WITHOUT_SHEET = "WITHOUT_SHEET";
    /** Ticks of all households together. */
    static final String SUM = "SUM";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Decisions decisions;
    private final ScoreSheets sheets;
    private final PovertyCauses causes;
    private final MessageSource messages;

    ListColumns(Decisions decisions, ScoreSheets sheets, PovertyCauses causes, MessageSource messages) {
        this.decisions = decisions;
        this.sheets = sheets;
        this.causes = causes;
        this.messages = messages;
    }

    Map<FigureSection, List<FigureColumn>> of(FigureKind kind, FigurePeriod period) {
        Map<FigureSection, List<FigureColumn>> columns = new LinkedHashMap<>();
        kind.sections().forEach(section -> columns.put(section, kind == FigureKind.MOVEMENT ? movement(section)
                : listed(kind, decisions.selectStandard(period.lastDay().getYear()).id())));
        return columns;
    }

    /** @return heading of a figure, whatever its kind; the code itself when no standard knows it */
    String label(FigureSection section, String cell, FigurePeriod period) {
        return of(section.kind(), period).get(section).stream().filter(column -> column.cell().equals(cell))
            .map(FigureColumn::label).findFirst().orElse(cell);
    }

    private List<FigureColumn> movement(FigureSection section) {
        List<FigureColumn> columns = new ArrayList<>();
        for (MovementColumn column : MovementColumn.of(section)) {
            columns.add(new FigureColumn(columns.size() + 1, column.name(), column.sign(section),
                    text("statistics.column." + section + "." + column), Mark.VERIFIED));
        }
        return columns;
    }

    private List<FigureColumn> listed(FigureKind kind, StandardId standard) {
        List<FigureColumn> columns = new ArrayList<>();
        columns.add(new FigureColumn(0, ALL, 0, text("statistics.column." + ALL), Mark.VERIFIED));
        columns.add(new FigureColumn(0, SUM, 0, text("statistics.column." + SUM + "." + kind), Mark.VERIFIED));
        if (kind == FigureKind.DEPRIVATION) {
            sheets.indicators(standard).forEach(indicator -> columns.add(new FigureColumn(columns.size() - 1,
                    indicator.code(), 0, indicator.label(), Mark.VERIFIED)));
        }
        else {
            causes.of(standard).forEach(cause -> columns.add(new FigureColumn(columns.size() - 1, cause.code(), 0,
                    cause.label(), cause.mark())));
        }
        columns.add(new FigureColumn(0, WITHOUT_SHEET, 0, text("statistics.column." + WITHOUT_SHEET), Mark.VERIFIED));
        return columns;
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
