package vn.giamngheo.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import vn.giamngheo.rules.Classification;
import vn.giamngheo.rules.ClassificationReason;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.ScoreClasses;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.rules.sheet.SheetTotals;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.Mark;

/** Adds sheets up and asks the decision table for their class: the only place where either comes from. */
@Component
class SheetScoring {

    private final ScoreSheets sheets;
    private final Decisions decisions;
    private final ClassificationReason reasons;
    private final ObjectMapper json;
    private final ScoreClasses classes;

    @Autowired
    SheetScoring(ScoreSheets sheets, Decisions decisions, ClassificationReason reasons, ObjectMapper json) {
        this.sheets = sheets;
        this.decisions = decisions;
        this.reasons = reasons;
        this.json = json;
        this.classes = decisions::classifyByScore;
    }

    private SheetScoring(SheetScoring asking) {
        this.sheets = asking.sheets;
        this.decisions = asking.decisions;
        this.reasons = asking.reasons;
        this.json = asking.json;
        this.classes = asking.decisions.classesOfList();
    }

    /**
     * For a list that is worked through in one transaction.
     *
     * @return the same, which remembers what the decision table answered for equal totals
     */
    SheetScoring forList() {
        return new SheetScoring(this);
    }

    /** @return totals and class of an unfinished sheet, with all that speaks against using them */
    SheetPreview preview(Assessment assessment, SheetContent content, HouseholdFacts facts) {
        SheetTotals totals = totals(content, facts);
        boolean unverified = unverified(content);
        if (!totals.consistent()) {
            return new SheetPreview(totals.b1(), totals.b2(), totals.contradictions(), null, null, null, unverified);
        }
        Classification found;
        try {
            found = classification(assessment, totals.b1(), totals.b2());
        }
        catch (InvalidInput noTableYet) {
            // the cut-offs of the standard are not published: the sheet adds up, the step will refuse to classify
            return new SheetPreview(totals.b1(), totals.b2(), List.of(), null, null, null, unverified);
        }
        return new SheetPreview(totals.b1(), totals.b2(), List.of(), found.householdClass(), found.subClass(),
                reasons.byScore(found, assessment.areaType(), totals.b1(), totals.b2()), unverified);
    }

    /** @return totals of a finished sheet; refused field by field when something is missing or contradicts */
    ConfirmedTotals confirm(SheetContent content, HouseholdFacts facts) {
        SheetTotals totals = totals(content, facts);
        if (!totals.consistent()) {
            throw new InvalidInput(totals.contradictions().stream()
                .map(wrong -> new FieldError(wrong.field(), wrong.key(), wrong.args().toArray())).toList());
        }
        return new ConfirmedTotals(totals.b1(), totals.b2(), unverified(content));
    }

    /** @return class that totals give, before the sheet is classified by its process; empty while there are no cut-offs */
    Optional<HouseholdClass> classOf(Assessment assessment, ConfirmedTotals totals) {
        try {
            return Optional.of(classification(assessment, totals.b1(), totals.b2()).householdClass());
        }
        catch (InvalidInput noTableYet) {
            return Optional.empty();
        }
    }

    /** @return class of a confirmed sheet by classify-by-score, with the reason and all that explains it years later */
    ClassFound classify(Assessment assessment, Survey survey) {
        Classification found = classification(assessment, survey.b1(), survey.b2());
        String reason = reasons.byScore(found, assessment.areaType(), survey.b1(), survey.b2());
        return new ClassFound(found.householdClass(), found.subClass(), found.ruleRef(), reason,
                trace(assessment, survey, found));
    }

    private Classification classification(Assessment assessment, int b1, int b2) {
        return classes.of(assessment.standardId(), assessment.areaType(), b1, b2);
    }

    private SheetTotals totals(SheetContent content, HouseholdFacts facts) {
        return content.answers().totals(sheets.byId(content.sheetId()), facts);
    }

    private boolean unverified(SheetContent content) {
        ScoreSheet sheet = sheets.byId(content.sheetId());
        Stream<Mark> points = sheet.rows().stream().flatMap(row -> row.options().stream()
            .filter(option -> content.answers().chosen(row.rowNo()).contains(option.code()))
            .map(option -> option.mark()));
        Stream<Mark> thresholds = sheet.indicators().stream()
            .filter(indicator -> content.answers().deprivations().contains(indicator.code()))
            .map(indicator -> indicator.mark());
        return Stream.concat(points, thresholds).anyMatch(mark -> mark != Mark.VERIFIED);
    }

    private String trace(Assessment assessment, Survey survey, Classification found) {
        ScoreSheet sheet = sheets.byId(survey.content().sheetId());
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("standardId", assessment.standardId());
        trace.put("areaType", assessment.areaType());
        trace.put("b1", survey.b1());
        trace.put("b2", survey.b2());
        trace.put("formCode", sheet.formCode());
        trace.put("sheetVersion", sheet.version());
        trace.put("decision", found.trace());
        try {
            return json.writeValueAsString(trace);
        }
        catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
