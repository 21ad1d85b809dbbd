package vn.giamngheo.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.InvalidInput;

/** Goes through a file some hundred lines at a time: to say what it would change, or to change it, in one transaction. */
@Component
class SheetFileRuns {

    private static final int AT_A_TIME = 200;

    private final SheetFileReader reader;
    private final AssessmentRepository assessments;
    private final HouseholdRegister register;
    private final ScoreSheets sheets;
    private final Catalogues catalogues;
    private final SheetScoring scoring;
    private final Kinships kinships;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ObjectProvider<AssessedCases> cases;
    private final FileTexts texts;
    private final AssessmentAudit audit;
    private final EntityManager session;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SheetFileRuns(SheetFileReader reader, AssessmentRepository assessments, HouseholdRegister register,
            ScoreSheets sheets, Catalogues catalogues, SheetScoring scoring, Kinships kinships, Scope scope,
            CurrentActor currentActor, ObjectProvider<AssessedCases> cases, FileTexts texts, AssessmentAudit audit,
            EntityManager session, JdbcTemplate jdbc, Clock clock) {
        this.reader = reader;
        this.assessments = assessments;
        this.register = register;
        this.sheets = sheets;
        this.catalogues = catalogues;
        this.scoring = scoring;
        this.kinships = kinships;
        this.scope = scope;
        this.currentActor = currentActor;
        this.cases = cases;
        this.texts = texts;
        this.audit = audit;
        this.session = session;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says what the import of a file would do; changes nothing.
     *
     * @throws InvalidInput when it is no file of this list
     */
    @Transactional(readOnly = true)
    public Found check(UUID caseId, byte[] file) {
        Found found = new Found();
        LineJudge judge = judge(caseId, currentActor.get());
        each(file, judge, judged -> judged.forEach(found::count));
        requireOfList(found, judge);
        return found;
    }

    /**
     * Saves and confirms the sheets of a file, all of them or none, in the transaction of the caller.
     *
     * @param progress told after each portion how many lines are done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Found save(UUID caseId, String fileName, byte[] file, IntConsumer progress) {
        Found found = new Found();
        Actor surveyor = currentActor.get();
        Instant now = clock.instant();
        each(file, judge(caseId, surveyor), judged -> {
            List<JudgedLine> ready = judged.stream().filter(one -> one.outcome() == FileOutcome.READY).toList();
            List<AuditedEvent> facts = new ArrayList<>();
            ready.forEach(one -> {
                Assessment assessment = one.assessment();
                assessment.saveSheet(one.checked().content(), surveyor.username(), LocalDate.now(clock), now);
                assessment.confirmSheet(one.checked().totals(), now);
                Map<String, Object> after = new LinkedHashMap<>(Surveys.confirmed(assessment, one.checked()));
                after.put("fileName", fileName);
                facts.add(audit.fact("sheetConfirmed", assessment, Map.of(), after, null));
            });
            session.flush();
            discardDrafts(ready, surveyor.username());
            audit.recordAll(facts);
            judged.forEach(found::count);
            progress.accept(found.lines());
        });
        session.flush();
        session.clear();
        return found;
    }

    private void each(byte[] file, LineJudge judge, Consumer<List<JudgedLine>> judged) {
        List<FileLine> portion = new ArrayList<>();
        reader.read(file, line -> {
            portion.add(line);
            if (portion.size() == AT_A_TIME) {
                judged.accept(judge.judge(portion));
                portion.clear();
            }
        });
        judged.accept(judge.judge(portion));
    }

    private LineJudge judge(UUID caseId, Actor surveyor) {
        ListedSheets listed = new ListedSheets(assessments, register, sheets, catalogues, session, LocalDate.now(clock));
        return new LineJudge(caseId, surveyor,
                cases.orderedStream().map(one -> one.surveyedBy(caseId, surveyor.username()))
                    .flatMap(java.util.Optional::stream).findFirst(),
                listed, new SheetWork(listed, scoring.forList()), kinships, scope, texts);
    }

    /** What the surveyor had typed on the pages of these sheets is replaced, as when they are confirmed there. */
    private void discardDrafts(List<JudgedLine> ready, String surveyor) {
        jdbc.batchUpdate("delete from sheet_draft where assessment_id = ? and round = ? and username = ?", ready,
                AT_A_TIME, (row, one) -> {
                    row.setObject(1, one.assessment().id());
                    row.setInt(2, one.assessment().surveyRound());
                    row.setString(3, surveyor);
                });
    }

    private static void requireOfList(Found found, LineJudge judge) {
        if (found.lines() == 0) {
            throw new InvalidInput("refusal.review.file.noLines");
        }
        if (!judge.sawTheList()) {
            throw new InvalidInput("refusal.review.file.otherList");
        }
    }

    /** How many lines are of which kind, and those that are not imported. */
    static final class Found {

        private final int[] counts = new int[FileOutcome.values().length];
        private final List<RefusedLine> refused = new ArrayList<>();

        private void count(JudgedLine judged) {
            counts[judged.outcome().ordinal()]++;
            if (judged.outcome() == FileOutcome.FAULTY || judged.outcome() == FileOutcome.CONFLICT) {
                FileLine line = judged.line();
                refused.add(new RefusedLine(line.worksheet(), line.number(), judged.outcome(),
                        judged.assessment() == null ? null : judged.assessment().id(),
                        line.cell(FileColumns.CODE), line.cell(FileColumns.HEAD), judged.problem()));
            }
        }

        int of(FileOutcome outcome) {
            return counts[outcome.ordinal()];
        }

        int lines() {
            int all = 0;
            for (int count : counts) {
                all += count;
            }
            return all;
        }

        List<RefusedLine> refused() {
            return refused;
        }
    }
}
