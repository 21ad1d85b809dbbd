package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.territory.UnitKey;

/**
 * Judges the lines of one file by what the sheet's page asks of the same surveyor: his post and assignment, relatives, whose
 * sheet is looked at again, contradictions, and whether somebody saved meanwhile. Changes nothing.
 */
final class LineJudge {

    private static final Set<Role> SURVEYOR = Set.of(Role.SURVEYOR);

    private final UUID caseId;
    private final Actor surveyor;
    private final Optional<Set<UnitKey>> assigned;
    private final ListedSheets listed;
    private final SheetWork work;
    private final Kinships kinships;
    private final Scope scope;
    private final FileTexts texts;
    private final Set<UUID> seen = new HashSet<>();
    private final Map<UnitKey, Optional<NotPermitted>> hamlets = new HashMap<>();
    private boolean ofCase;

    LineJudge(UUID caseId, Actor surveyor, Optional<Set<UnitKey>> assigned, ListedSheets listed, SheetWork work,
            Kinships kinships, Scope scope, FileTexts texts) {
        this.caseId = caseId;
        this.surveyor = surveyor;
        this.assigned = assigned;
        this.listed = listed;
        this.work = work;
        this.kinships = kinships;
        this.scope = scope;
        this.texts = texts;
    }

    /** @return whether at least one line so far belongs to the list that the file is imported into */
    boolean sawTheList() {
        return ofCase;
    }

    /** @return what is done with each of the next lines; their assessments are in the session until the next call */
    List<JudgedLine> judge(List<FileLine> lines) {
        Map<UUID, Assessment> portion = listed.next(lines.stream().filter(line -> line.key() != null)
            .map(line -> line.key().assessmentId()).distinct().toList());
        Map<UUID, NotPermitted> kin = kinships.refusals(surveyor.username(), listed.households());
        List<JudgedLine> judged = new ArrayList<>();
        for (FileLine line : lines) {
            Assessment assessment = line.key() == null ? null : portion.get(line.key().assessmentId());
            judged.add(judge(line, assessment, kin));
        }
        return judged;
    }

    private JudgedLine judge(FileLine line, Assessment assessment, Map<UUID, NotPermitted> kin) {
        if (line.key() == null) {
            return faulty(line, null, texts.text("review.file.noKey"));
        }
        if (assessment == null || !assessment.caseId().equals(caseId)) {
            return faulty(line, null, texts.text("review.file.otherList"));
        }
        ofCase = true;
        HouseholdView household = listed.household(assessment.householdId());
        if (!household.code().equals(line.cell(FileColumns.CODE))) {
            return faulty(line, assessment, texts.text("review.file.otherCode", household.code()));
        }
        if (!seen.add(assessment.id())) {
            return faulty(line, assessment, texts.text("review.file.twice", household.code()));
        }
        if (line.untouched()) {
            return new JudgedLine(line, FileOutcome.UNTOUCHED, null, assessment, null);
        }
        if (!line.problems().isEmpty()) {
            return faulty(line, assessment, String.join(" ", line.problems()));
        }
        return answered(line, assessment, kin.get(assessment.householdId()));
    }

    private JudgedLine answered(FileLine line, Assessment assessment, NotPermitted kin) {
        SheetContent content = null;
        CheckedSheet checked = null;
        Refusal wrong = null;
        try {
            content = work.content(assessment, line.command());
            checked = work.check(assessment, content);
            if (saysTheSame(line, assessment, checked)) {
                return new JudgedLine(line, FileOutcome.UNCHANGED, null, assessment, null);
            }
        }
        catch (InvalidInput contradicts) {
            wrong = contradicts;
        }
        try {
            requireMay(assessment, kin);
            if (content != null) {
                requireSheetOfDay(line, content);
                requireDay(assessment, content);
            }
        }
        catch (Refusal refused) {
            return faulty(line, assessment, texts.text(refused)
                    + (wrong == null || refused.status() != wrong.status() ? "" : " " + texts.text(wrong)));
        }
        if (wrong != null) {
            return faulty(line, assessment, texts.text(wrong));
        }
        if (assessment.version() != line.key().version()) {
            return new JudgedLine(line, FileOutcome.CONFLICT, texts.text("review.file.changedSince"), assessment, null);
        }
        return new JudgedLine(line, FileOutcome.READY, null, assessment, checked);
    }

    private static boolean saysTheSame(FileLine line, Assessment assessment, CheckedSheet checked) {
        Map<String, String> fields = line.columns().fields(checked.content());
        return assessment.currentSheet().filter(Survey::isConfirmed).map(Survey::content)
            .filter(saved -> saved.sheetId().equals(checked.content().sheetId()))
            .filter(saved -> line.columns().fields(saved).equals(fields)).isPresent();
    }

    private void requireMay(Assessment assessment, NotPermitted kin) {
        hamlets.computeIfAbsent(assessment.hamletKey(), this::refusal).ifPresent(refused -> {
            throw refused;
        });
        if (kin != null) {
            throw kin;
        }
        assessment.checkSheetOpenFor(surveyor.username());
    }

    private Optional<NotPermitted> refusal(UnitKey hamlet) {
        if (!scope.holds(surveyor, SURVEYOR, hamlet)) {
            return Optional.of(new NotPermitted("refusal.review.notYourHousehold"));
        }
        return assigned.filter(hamlets -> !hamlets.contains(hamlet))
            .map(others -> new NotPermitted("refusal.review.file.notAssigned"));
    }

    private static void requireSheetOfDay(FileLine line, SheetContent content) {
        if (!content.sheetId().equals(line.columns().sheet().id())) {
            throw new InvalidInput("refusal.review.file.otherSheet");
        }
    }

    private void requireDay(Assessment assessment, SheetContent content) {
        if (content.surveyedOn() == null) {
            throw new InvalidInput(List.of(new FieldError(SaveSheet.SURVEYED_ON, "refusal.field.missing")));
        }
        assessment.checkSurveyDay(content.surveyedOn(), work.today());
    }

    private static JudgedLine faulty(FileLine line, Assessment assessment, String problem) {
        return new JudgedLine(line, FileOutcome.FAULTY, problem, assessment, null);
    }
}
