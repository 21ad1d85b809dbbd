package vn.giamngheo.api.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.giamngheo.review.SheetPage;
import vn.giamngheo.review.SurveyKind;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.shared.Mark;

/** A survey sheet with its fields, what was answered so far and what it adds up to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetResource(UUID assessmentId, long version, SurveyKind kind, int round, String householdCode, String headName,
        String formCode, LocalDate surveyedOn, BigDecimal floorAreaM2, String remark, boolean confirmed,
        List<Field> fields, Totals totals, List<FieldProblem> problems) {

    static SheetResource of(SheetPage page, Labels labels) {
        List<Field> fields = new ArrayList<>();
        page.sheet().rows().forEach(row -> fields.addAll(Field.of(row, page.answers().chosen(row.rowNo()))));
        page.sheet().indicators()
            .forEach(indicator -> fields.add(Field.of(indicator, page.answers().deprivations())));
        List<FieldProblem> problems = page.preview().contradictions().stream()
            .map(wrong -> new FieldProblem(wrong.field(), labels.text(wrong.key(), wrong.args().toArray()), wrong.key()))
            .toList();
        return new SheetResource(page.assessmentId(), page.version(), page.kind(), page.round(), page.household().code(),
                page.household().headName(), page.sheet().formCode(), page.surveyedOn(), page.floorAreaM2(), page.remark(),
                page.confirmed(), fields, Totals.of(page), problems);
    }

    /** One field: CHOICE takes the value of one option, TICK true or false. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(String field, FieldType type, String label, String group, List<Option> options, String value) {

        static List<Field> of(ScoreRow row, Set<String> chosen) {
            if (!row.multiple()) {
                return List.of(new Field(row.code(), FieldType.CHOICE, row.label(), null,
                        row.options().stream().map(Option::of).toList(), chosen.stream().findFirst().orElse(null)));
            }
            return row.options().stream().map(option -> new Field(option.code(), FieldType.TICK, option.label(),
                    row.label(), List.of(), String.valueOf(chosen.contains(option.code())))).toList();
        }

        static Field of(Indicator indicator, Set<String> deprivations) {
            return new Field(indicator.field(), FieldType.TICK, indicator.label(), indicator.service(), List.of(),
                    String.valueOf(deprivations.contains(indicator.code())));
        }
    }

    /** Kind of a field. */
    enum FieldType {
        /** One of the options. */
        CHOICE,
        /** True or false. */
        TICK
    }

    /** One option of a choice; its mark says how well the points are known. */
    record Option(String value, String label, int points, Mark mark) {

        static Option of(ScoreOption option) {
            return new Option(option.code(), option.label(), option.points(), option.mark());
        }
    }

    /** What the answers add up to; class and reason only when nothing is missing or contradicts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(int b1, int b2, HouseholdClass householdClass, SubClass subClass, String reason, boolean unverified) {

        static Totals of(SheetPage page) {
            var preview = page.preview();
            return new Totals(preview.b1(), preview.b2(), preview.householdClass(), preview.subClass(), preview.reason(),
                    preview.unverified());
        }
    }

    /** What is missing or contradicts. */
    record FieldProblem(String field, String message, String code) {}
}
