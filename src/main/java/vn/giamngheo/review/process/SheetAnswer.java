package vn.giamngheo.review.process;

import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.review.CompleteSurvey;
import vn.giamngheo.review.SheetEntry;

/** The survey forms' answer as a command. */
final class SheetAnswer {

    private SheetAnswer() {}

    static CompleteSurvey of(StepAnswer answer, UUID assessmentId) {
        LocalDate surveyedOn = answer.date("surveyedOn");
        SheetEntry entry = answer.choice("sheetEntry", SheetEntry.class);
        String remark = answer.optionalText("remark").orElse(null);
        answer.check();
        return new CompleteSurvey(assessmentId, surveyedOn, entry, answer.values(), remark);
    }
}
