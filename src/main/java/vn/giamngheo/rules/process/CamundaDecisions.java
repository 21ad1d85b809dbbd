package vn.giamngheo.rules.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.Classification;
import vn.giamngheo.rules.DayUnit;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.DeprivationScales;
import vn.giamngheo.rules.Eligibility;
import vn.giamngheo.rules.EntrySource;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.ListMovement;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.LoanTerms;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.rules.NewlyEscaped;
import vn.giamngheo.rules.OpinionAuthority;
import vn.giamngheo.rules.PostingTime;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.ScoreClasses;
import vn.giamngheo.rules.Screening;
import vn.giamngheo.rules.ScreeningResult;
import vn.giamngheo.rules.Standard;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.rules.process.TableEvaluation.Evaluation;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;

/** Answers of the decision tables as values of the domain; the Java face of the folder {@code bpmn/rules}. */
@Component
class CamundaDecisions implements Decisions {

    static final String SELECT_STANDARD = "select-standard";
    static final String PROCEDURE_TERMS = "procedure-terms";
    static final String QUICK_SCREEN = "quick-screen";
    static final String CLASSIFY_BY_SCORE = "classify-by-score";
    static final String CLASSIFY_BY_INCOME = "classify-by-income";
    static final String LIST_MOVEMENT = "list-movement";
    static final String NEWLY_ESCAPED_ELIGIBLE = "newly-escaped-eligible";
    static final String LOAN_PROGRAMME_TERMS = "loan-programme-terms";

    /** Classes that the lists know; the finer ones come out of incomes only. */
    private static final Set<HouseholdClass> BY_LIST =
            Set.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.NOT_POOR);

    private final TableEvaluation tables;
    private final DeprivationScales scales;

    CamundaDecisions(TableEvaluation tables, DeprivationScales scales) {
        this.tables = tables;
        this.scales = scales;
    }

    @Override
    public Standard selectStandard(int policyYear) {
        Answer answer = ask(
                SELECT_STANDARD,
                Map.of("policyYear", policyYear),
                () -> new InvalidInput("refusal.rules.noStandardForYear", String.valueOf(policyYear)));
        return new Standard(
                answer.value(StandardId.class, "standardId"),
                answer.number("maxIndicators"),
                answer.evaluation().trace());
    }

    @Override
    public ProcedureTerms procedureTerms(RegimeId regime, Route route, LocalDate appliedOn) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("regimeId", regime.name());
        inputs.put("route", route.name());
        inputs.put("appliedOn", appliedOn == null ? null : tableDay(appliedOn));
        Answer answer = ask(
                PROCEDURE_TERMS,
                inputs,
                () -> new InvalidInput("refusal.rules.noProcedureTerms", regime, route));
        return new ProcedureTerms(
                answer.number("postingDays"),
                answer.value(DayUnit.class, "postingDayUnit"),
                answer.value(PostingTime.class, "postingTime"),
                answer.number("recheckDays"),
                answer.value(OpinionAuthority.class, "opinionAuthority"),
                answer.number("opinionDays"),
                answer.number("totalDays"),
                answer.value(DayUnit.class, "totalDayUnit"),
                answer.number("meetingQuorumPercent"),
                answer.value(Mark.class, "mark"),
                answer.evaluation().trace());
    }

    @Override
    public ScreeningResult quickScreen(StandardId standard, EntrySource source, int ticks) {
        if (ticks < 0) {
            throw new InvalidInput("refusal.rules.ticksNegative", ticks);
        }
        Answer answer = ask(
                QUICK_SCREEN,
                Map.of("standardId", standard.name(), "entrySource", source.name(), "ticks", ticks),
                () -> new InvalidInput("refusal.rules.noQuickScreen", standard));
        return new ScreeningResult(
                answer.value(Screening.class, "screening"),
                answer.text("ruleRef"),
                answer.evaluation().trace());
    }

    @Override
    public Classification classifyByScore(StandardId standard, AreaType area, int b1, int b2) {
        return classifyByScore(tables, standard, area, b1, b2);
    }

    @Override
    public ScoreClasses classesOfList() {
        TableEvaluation now = tables.asOfNow(CLASSIFY_BY_SCORE);
        return (standard, area, b1, b2) -> classifyByScore(now, standard, area, b1, b2);
    }

    private Classification classifyByScore(
            TableEvaluation asked, StandardId standard, AreaType area, int b1, int b2) {
        scales.of(standard).requireScore(b1, b2);
        Map<String, Object> inputs = household(standard, area);
        inputs.put("b1", b1);
        inputs.put("b2", b2);
        return classification(ask(
                asked, CLASSIFY_BY_SCORE, inputs, () -> new InvalidInput("refusal.rules.noScoreTable", standard)));
    }

    @Override
    public Classification classifyByIncome(StandardId standard, AreaType area, long incomeVnd, int deprivations) {
        scales.of(standard).requireIncome(incomeVnd, deprivations);
        Map<String, Object> inputs = household(standard, area);
        inputs.put("income", incomeVnd);
        inputs.put("deprivations", deprivations);
        return classification(
                ask(CLASSIFY_BY_INCOME, inputs, () -> new InvalidInput("refusal.rules.noIncomeTable", standard)));
    }

    @Override
    public ListMovement listMovement(
            ListStanding start, ListStanding end, boolean wasPoorBefore, boolean wasNearPoorBefore) {
        Map<String, Object> inputs = Map.of(
                "startClass", start == ListStanding.ABSENT ? "NONE" : start.name(),
                "endClass", end == ListStanding.ABSENT ? "GONE" : end.name(),
                "wasPoorBefore", wasPoorBefore,
                "wasNearPoorBefore", wasNearPoorBefore);
        Answer answer = ask(LIST_MOVEMENT, inputs, () -> new InvalidInput("refusal.rules.noListMovement", start, end));
        return new ListMovement(
                answer.value(Movement.class, "movement"),
                answer.text("ruleRef"),
                answer.evaluation().trace());
    }

    @Override
    public NewlyEscaped newlyEscapedEligible(
            HouseholdClass former, HouseholdClass current, int monthsSinceLeaving, boolean certified) {
        if (monthsSinceLeaving < 0) {
            throw new InvalidInput("refusal.rules.monthsNegative", monthsSinceLeaving);
        }
        if (!BY_LIST.containsAll(List.of(former, current))) {
            throw new InvalidInput("refusal.rules.noEligibility", former, current);
        }
        Map<String, Object> inputs = Map.of(
                "formerClass", former.name(),
                "currentClass", current.name(),
                "monthsSinceLeaving", monthsSinceLeaving,
                "certified", certified);
        Answer answer = ask(
                NEWLY_ESCAPED_ELIGIBLE, inputs, () -> new InvalidInput("refusal.rules.noEligibility", former, current));
        return new NewlyEscaped(
                answer.value(Eligibility.class, "eligibility"),
                answer.text("ruleRef"),
                answer.evaluation().trace());
    }

    @Override
    public LoanTerms loanProgrammeTerms(LoanProgramme programme, LocalDate onDate) {
        Answer answer = ask(
                LOAN_PROGRAMME_TERMS,
                Map.of("programme", programme.name(), "onDate", tableDay(onDate)),
                () -> new InvalidInput("refusal.rules.noLoanTerms", programme, onDate));
        return new LoanTerms(
                answer.longNumber("maxAmount"),
                answer.decimal("ratePercentPerYear"),
                answer.number("maxTermMonths"),
                answer.text("ruleRef"),
                answer.evaluation().trace());
    }

    /** Tables compare days as local midnights of the machine they run on. */
    private static Date tableDay(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Map<String, Object> household(StandardId standard, AreaType area) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("standardId", standard.name());
        inputs.put("areaType", area.name());
        return inputs;
    }

    private static Classification classification(Answer answer) {
        return new Classification(
                answer.value(HouseholdClass.class, "householdClass"),
                answer.text("subClass").isEmpty() ? SubClass.NONE : answer.value(SubClass.class, "subClass"),
                answer.text("ruleRef"),
                answer.evaluation().trace());
    }

    private Answer ask(String decisionId, Map<String, Object> inputs, Supplier<InvalidInput> noRow) {
        return ask(tables, decisionId, inputs, noRow);
    }

    private static Answer ask(
            TableEvaluation asked, String decisionId, Map<String, Object> inputs, Supplier<InvalidInput> noRow) {
        Evaluation evaluation = asked.evaluate(decisionId, inputs);
        return new Answer(evaluation.outputs().orElseThrow(noRow), evaluation);
    }

    /** One row's outputs, read as the types that the table declares. */
    private record Answer(Map<String, Object> outputs, Evaluation evaluation) {

        private int number(String name) {
            return ((Number) outputs.get(name)).intValue();
        }

        private long longNumber(String name) {
            return ((Number) outputs.get(name)).longValue();
        }

        private BigDecimal decimal(String name) {
            return new BigDecimal(text(name)).stripTrailingZeros();
        }

        private String text(String name) {
            return outputs.get(name) == null ? "" : outputs.get(name).toString();
        }

        private <E extends Enum<E>> E value(Class<E> type, String name) {
            return Enum.valueOf(type, text(name));
        }
    }
}
