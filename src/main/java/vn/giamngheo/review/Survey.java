package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.Conflict;

/** One sheet (Phieu B) of an assessment: answers, deprivations, totals and the class they gave. */
@Entity
@Table(name = "survey")
class Survey {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    private int round;

    @Enumerated(EnumType.STRING)
    private SurveyKind kind;

    @Enumerated(EnumType.STRING)
    private SurveyState state;

    private String surveyor;
    private LocalDate surveyedOn;
    private UUID sheetId;

    @Column(name = "floor_area_m2")
    private BigDecimal floorAreaM2;

    private String remark;

    @Column(name = "b1")
    private Integer b1;

    @Column(name = "b2")
    private Integer b2;

    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;

    @Enumerated(EnumType.STRING)
    private SubClass subClass;

    private String ruleRef;
    private String classReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String trace;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean unverified;
    private Instant savedAt;
    private Instant confirmedAt;

    @ElementCollection
    @CollectionTable(name = "survey_answer", joinColumns = @JoinColumn(name = "survey_id"))
    private Set<Answer> answers = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "survey_deprivation", joinColumns = @JoinColumn(name = "survey_id"))
    @Column(name = "indicator_code")
    private Set<String> deprivations = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "survey_cause", joinColumns = @JoinColumn(name = "survey_id"))
    @MapKeyColumn(name = "code")
    @Column(name = "detail")
    private Map<String, String> causes = new TreeMap<>();

    @ElementCollection
    @CollectionTable(name = "survey_need", joinColumns = @JoinColumn(name = "survey_id"))
    @MapKeyColumn(name = "code")
    @Column(name = "detail")
    private Map<String, String> needs = new TreeMap<>();

    /** For the persistence provider. */
    protected Survey() {}

    Survey(Assessment assessment, int round, SurveyKind kind) {
        this.id = UUID.randomUUID();
        this.assessment = assessment;
        this.round = round;
        this.kind = kind;
        this.state = SurveyState.DRAFT;
    }

    /** Takes over what the surveyor wrote; a confirmed sheet becomes a draft again and loses its totals. */
    void save(SheetContent content, String surveyor, Instant now) {
        this.surveyor = surveyor;
        this.surveyedOn = content.surveyedOn();
        this.sheetId = content.sheetId();
        this.floorAreaM2 = content.floorAreaM2();
        this.remark = content.remark();
        Set<Answer> written = new LinkedHashSet<>();
        content.answers().options()
            .forEach((row, options) -> options.forEach(option -> written.add(new Answer(row, option))));
        answers.retainAll(written);
        answers.addAll(written);
        deprivations.retainAll(content.answers().deprivations());
        deprivations.addAll(content.answers().deprivations());
        replace(causes, content.characteristics().causes());
        replace(needs, content.characteristics().needs());
        this.savedAt = now;
        this.state = SurveyState.DRAFT;
        this.origin = null;
        this.b1 = null;
        this.b2 = null;
        this.unverified = false;
        this.confirmedAt = null;
    }

    /** Adds the surveyor's remark given at the end of the step. */
    void remark(String remark) {
        this.remark = remark;
    }

    /** Closes the sheet with its totals. */
    void confirm(ConfirmedTotals totals, Instant now) {
        this.b1 = totals.b1();
        this.b2 = totals.b2();
        this.unverified = totals.unverified();
        this.origin = totals.origin();
        this.state = SurveyState.CONFIRMED;
        this.confirmedAt = now;
    }

    /** Keeps the class that the decision table found for this sheet; once. */
    void classify(ClassFound found) {
        if (state != SurveyState.CONFIRMED || householdClass != null) {
            throw new Conflict("refusal.review.sheetNotConfirmed");
        }
        this.householdClass = found.householdClass();
        this.subClass = found.subClass();
        this.ruleRef = found.ruleRef();
        this.classReason = found.reason();
        this.trace = found.trace();
    }

    UUID id() {
        return id;
    }

    int round() {
        return round;
    }

    SurveyKind kind() {
        return kind;
    }

    boolean isConfirmed() {
        return state == SurveyState.CONFIRMED;
    }

    boolean isClassified() {
        return householdClass != null;
    }

    String surveyor() {
        return surveyor;
    }

    LocalDate surveyedOn() {
        return surveyedOn;
    }

    int b1() {
        return b1;
    }

    int b2() {
        return b2;
    }

    HouseholdClass householdClass() {
        return householdClass;
    }

    SubClass subClass() {
        return subClass;
    }

    Instant savedAt() {
        return savedAt;
    }

    SheetContent content() {
        return new SheetContent(sheetId, surveyedOn, new SheetAnswers(answersByRow(), deprivations), floorAreaM2, remark,
                characteristics());
    }

    SurveyView view(boolean standing) {
        return new SurveyView(id, round, kind, state, surveyor, surveyedOn, sheetId, answersByRow(),
                new TreeSet<>(deprivations), floorAreaM2, remark, b1, b2, householdClass, subClass, ruleRef,
                classReason, trace, unverified, standing, confirmedAt, characteristics(), origin);
    }

    private Characteristics characteristics() {
        return new Characteristics(causes, needs);
    }

    private static void replace(Map<String, String> stored, Map<String, String> written) {
        stored.keySet().retainAll(written.keySet());
        stored.putAll(written);
    }

    private Map<Integer, Set<String>> answersByRow() {
        Map<Integer, Set<String>> byRow = new TreeMap<>();
        answers.forEach(answer -> byRow.computeIfAbsent(answer.rowNo(), row -> new TreeSet<>())
            .add(answer.optionCode()));
        return byRow;
    }

    /** One chosen option. */
    @Embeddable
    record Answer(int rowNo, String optionCode) {}
}
