package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotPermitted;

/** The sheets of an assessment, round by round: which one is being filled in, and which one counts. */
@Embeddable
class SheetRounds {

    private int surveyRound;
    private UUID standingSurveyId;
    private String secondLookMissing;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("round")
    private List<Survey> surveys = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("settledAt")
    private List<ClassSettlement> settlements = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("decidedAt")
    private List<ClassOverride> overrides = new ArrayList<>();

    /** For the persistence provider. */
    protected SheetRounds() {}

    static SheetRounds first() {
        SheetRounds rounds = new SheetRounds();
        rounds.surveyRound = 1;
        return rounds;
    }

    int number() {
        return surveyRound;
    }

    /** Begins the next round; the sheets of the earlier ones stay as they are. */
    void next() {
        surveyRound = surveys.stream().mapToInt(Survey::round).max().orElse(0) + 1;
    }

    Optional<Survey> current() {
        return surveys.stream().filter(sheet -> sheet.round() == surveyRound).findFirst();
    }

    Optional<Survey> standing() {
        return surveys.stream().filter(this::isStanding).findFirst();
    }

    /** The sheet whose result was shown to the public or to the second surveyor, and that is looked at again. */
    Survey inDispute() {
        return standing().orElseThrow();
    }

    void stand(Survey sheet) {
        standingSurveyId = sheet.id();
    }

    /** Whoever made the sheet that is looked at again does not look again himself. */
    void refuseOwnSheet(String surveyor, String key) {
        if (inDispute().surveyor().equals(surveyor)) {
            throw new NotPermitted(key);
        }
    }

    Survey save(Assessment assessment, SurveyKind kind, SheetContent content, String surveyor, Instant now) {
        Survey sheet = current().orElseGet(() -> {
            Survey started = new Survey(assessment, surveyRound, kind);
            surveys.add(started);
            return started;
        });
        sheet.save(content, surveyor, now);
        return sheet;
    }

    /** The confirmed sheet with which the step of this surveyor is done. */
    void complete(String surveyor, LocalDate surveyedOn, String remark) {
        Survey sheet = current().filter(Survey::isConfirmed)
            .orElseThrow(() -> new Conflict("refusal.review.sheetNotConfirmed"));
        if (!sheet.surveyor().equals(surveyor)) {
            throw new NotPermitted("refusal.review.sheetOfColleague");
        }
        if (!sheet.surveyedOn().equals(surveyedOn)) {
            throw new InvalidInput(List.of(
                    new FieldError("surveyedOn", "refusal.review.dayDiffersFromSheet", sheet.surveyedOn())));
        }
        if (remark != null) {
            sheet.remark(remark);
        }
    }

    void secondLookMissing(String reason) {
        secondLookMissing = reason;
    }

    String secondLookMissing() {
        return secondLookMissing;
    }

    void settle(Assessment assessment, SheetChoice choice, String reason, String settledBy, Instant now) {
        Survey first = inDispute();
        Survey second = secondLookMissing == null ? current().orElseThrow() : null;
        if (second == null && choice == SheetChoice.SECOND_SHEET) {
            throw new InvalidInput(List.of(new FieldError("outcome", "refusal.review.noSecondSheet")));
        }
        secondLookMissing = null;
        settlements.add(new ClassSettlement(assessment, first, second, choice, reason, settledBy, now));
        stand(choice == SheetChoice.FIRST_SHEET ? first : second);
    }

    void override(ClassOverride override) {
        overrides.add(override);
    }

    /** @return the class put in place of the computed one for the sheet that counts, empty when none was */
    Optional<ClassOverride> standingOverride() {
        return overrides.stream().filter(override -> override.isOf(standingSurveyId))
            .reduce((earlier, later) -> later);
    }

    /** What the audit trail keeps of the sheet that counts and of the class that was put in its place. */
    Map<String, Object> result() {
        Map<String, Object> values = new LinkedHashMap<>();
        standing().filter(Survey::isClassified).ifPresent(sheet -> {
            Optional<ClassOverrideView> override = standingOverride().map(ClassOverride::view);
            values.put("b1", sheet.b1());
            values.put("b2", sheet.b2());
            values.put("householdClass", override.map(ClassOverrideView::householdClass).orElse(sheet.householdClass()).name());
            values.put("subClass", override.map(ClassOverrideView::subClass).orElse(sheet.subClass()).name());
        });
        return values;
    }

    int overridesMade() {
        return overrides.size();
    }

    Set<String> surveyors() {
        Set<String> names = new LinkedHashSet<>();
        surveys.stream().filter(Survey::isConfirmed).map(Survey::surveyor).forEach(names::add);
        return names;
    }

    /** @return the newest sheet of an earlier round */
    Optional<Survey> last() {
        return surveys.stream().filter(sheet -> sheet.round() < surveyRound).reduce((earlier, later) -> later);
    }

    boolean isStanding(Survey sheet) {
        return sheet.id().equals(standingSurveyId);
    }

    List<SurveyView> sheetViews() {
        return surveys.stream().map(sheet -> sheet.view(isStanding(sheet))).toList();
    }

    List<ClassSettlementView> settlementViews() {
        return settlements.stream().map(ClassSettlement::view).toList();
    }

    List<ClassOverrideView> overrideViews() {
        return overrides.stream().map(ClassOverride::view).toList();
    }
}
