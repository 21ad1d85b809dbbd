package vn.giamngheo.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.CurrentActor;

/** Two people wrote on one sheet: shows both, place by place, and saves what the second one chose. Nothing is lost. */
@Service
public class SheetConflicts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final OpenSheets open;
    private final SheetDrafts drafts;
    private final HouseholdRegister households;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final AssessmentAudit audit;
    private final Clock clock;

    SheetConflicts(OpenSheets open, SheetDrafts drafts, HouseholdRegister households, Accounts accounts,
            CurrentActor currentActor, MessageSource messages, AssessmentAudit audit, Clock clock) {
        this.open = open;
        this.drafts = drafts;
        this.households = households;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Compares what was sent with what is saved. What was sent is kept as a draft, in case the page is left.
     *
     * @param mine what was sent
     * @return both, place by place
     */
    @Transactional
    public SheetConflict compare(SaveSheet mine) {
        SheetConflict conflict = show(mine);
        if (conflict.differences().isEmpty()) {
            drafts.discard(mine.assessmentId());
        }
        else {
            drafts.save(new SaveDraft(mine.assessmentId(), mine.version(), 0, true, mine.fields()));
        }
        return conflict;
    }

    /**
     * Compares what a file says with what is saved; keeps nothing, for the file stays.
     *
     * @param mine what the file says
     * @return both, place by place
     */
    @Transactional(readOnly = true)
    public SheetConflict show(SaveSheet mine) {
        Assessment assessment = open.forActor(mine.assessmentId());
        SheetContent sent = open.content(assessment, mine);
        Survey saved = assessment.currentSheet().orElse(null);
        List<SheetDifference> differences = comparison(assessment, saved == null ? sent : saved.content(), sent)
            .differences();
        return new SheetConflict(assessment.id(), assessment.version(),
                households.get(assessment.householdId()).headName(), saved == null ? null : name(saved.surveyor()),
                saved == null ? null : saved.savedAt(), differences);
    }

    /**
     * Saves the sheet with the choices made, as a draft sheet to be looked over and confirmed.
     *
     * @param mine what was sent at first, with the version that the comparison showed
     * @param theirs places at which the saved sheet holds
     * @throws vn.giamngheo.shared.Conflict when somebody saved again meanwhile
     */
    @Transactional
    public void resolve(SaveSheet mine, Set<String> theirs) {
        Assessment assessment = open.forActor(mine.assessmentId());
        assessment.checkVersion(mine.version());
        SheetContent sent = open.content(assessment, mine);
        SheetContent saved = assessment.currentSheet().map(Survey::content).orElse(sent);
        SheetContent chosen = comparison(assessment, saved, sent).secondWith(theirs);
        assessment.saveSheet(chosen, currentActor.get().username(), open.today(), clock.instant());
        drafts.discard(assessment);
        audit.record("sheetMerged", assessment, Map.of(), Map.of("round", assessment.surveyRound(), "taken",
                String.join(", ", theirs)), null);
    }

    private SheetComparison comparison(Assessment assessment, SheetContent first, SheetContent second) {
        return new SheetComparison(open.on(assessment, second.surveyedOn()), open.catalogue(assessment), first, second,
                messages.getMessage("review.sheet.deprived", null, VIETNAMESE));
    }

    private String name(String username) {
        return accounts.fullNames(List.of(username)).getOrDefault(username, username);
    }
}
