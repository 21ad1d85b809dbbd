package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.text.VietnameseText;

/** What a sheet is filled in with and checked against, the same for a page, a form and the rows of a file. */
final class SheetWork {

    private final SheetSources sources;
    private final SheetScoring scoring;

    SheetWork(SheetSources sources, SheetScoring scoring) {
        this.sources = sources;
        this.scoring = scoring;
    }

    /** @return what was entered, in the version of the score sheet for the day of the survey */
    SheetContent content(Assessment assessment, SaveSheet command) {
        ScoreSheet sheet = on(assessment, command.surveyedOn());
        return new SheetContent(sheet.id(), command.surveyedOn(), sheet.answersFrom(command.fields()),
                command.floorAreaM2(), VietnameseText.tidy(command.remark()),
                catalogue(assessment).from(command.fields()));
    }

    /** @return the sheet as far as it is saved; what a repeated survey starts from; empty for a blank one */
    Optional<SheetContent> started(Assessment assessment) {
        return assessment.currentSheet().map(Survey::content)
            .or(() -> assessment.lastSurveyToRepeat().map(last -> repeated(assessment, last.content())));
    }

    SheetContent blank(Assessment assessment) {
        return new SheetContent(on(assessment, today()).id(), today(), new SheetAnswers(Map.of(), Set.of()), null, null,
                Characteristics.NONE);
    }

    private SheetContent repeated(Assessment assessment, SheetContent last) {
        return new SheetContent(on(assessment, today()).id(), today(), last.answers(), last.floorAreaM2(), null,
                last.characteristics());
    }

    /**
     * @return the sheet as it is confirmed
     * @throws vn.giamngheo.shared.InvalidInput field by field, when something is missing or contradicts
     */
    CheckedSheet check(Assessment assessment, SheetContent content) {
        ConfirmedTotals totals = scoring.confirm(content, facts(assessment, content));
        Optional<HouseholdClass> found = scoring.classOf(assessment, totals);
        Characteristics kept = found.map(known -> catalogue(assessment).require(content.characteristics(), known))
            .orElse(content.characteristics());
        boolean asksForOrigin = found.filter(Catalogue::asksFor).isPresent();
        return new CheckedSheet(content.with(kept), asksForOrigin ? totals.from(Origin.of(
                sources.classOn(assessment.householdId(), day(content)))) : totals);
    }

    ScoreSheet on(Assessment assessment, LocalDate day) {
        return sources.sheet(assessment.standardId(), assessment.areaType(), day == null ? today() : day);
    }

    Catalogue catalogue(Assessment assessment) {
        return sources.catalogue(assessment.standardId());
    }

    HouseholdFacts facts(Assessment assessment, SheetContent content) {
        return RegisterFacts.of(sources.members(assessment.householdId()), day(content), content.floorAreaM2());
    }

    LocalDate today() {
        return sources.today();
    }

    private LocalDate day(SheetContent content) {
        return content.surveyedOn() == null ? today() : content.surveyedOn();
    }
}
