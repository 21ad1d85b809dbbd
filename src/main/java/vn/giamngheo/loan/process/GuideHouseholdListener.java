package vn.giamngheo.loan.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.loan.GuidanceDesk;
import vn.giamngheo.loan.GuidanceOutcome;
import vn.giamngheo.loan.GuidanceTopic;
import vn.giamngheo.loan.GuideHousehold;
import vn.giamngheo.loan.LoanPlan;
import vn.giamngheo.loan.Organisation;
import vn.giamngheo.loan.PlanItem;

/** The mass organisation visited the household, and helped it to write its application. */
@Component
class GuideHouseholdListener implements TaskListener {

    private static final int ITEMS = 3;

    private final GuidanceDesk desk;
    private final StepAnswers answers;

    GuideHouseholdListener(@Lazy GuidanceDesk desk, StepAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        GuidanceOutcome outcome = answer.choice("outcome", GuidanceOutcome.class);
        LoanPlan plan = outcome == GuidanceOutcome.GUIDED ? plan(answer) : null;
        GuideHousehold command = new GuideHousehold(outcome, answer.optionalDate("visitedOn").orElse(null),
                answer.optionalChoice("organisation", Organisation.class).orElse(null),
                answer.optionalText("personMet").orElse(null),
                outcome == GuidanceOutcome.GUIDED ? topics(answer) : Set.of(), plan,
                answer.optionalText("reason").orElse(null));
        answer.check();
        desk.guide(LoanGuidanceProcess.caseId(task), command);
        LoanGuidanceProcess.OUTCOME.on(task, outcome.name());
    }

    private static Set<GuidanceTopic> topics(StepAnswer answer) {
        Set<GuidanceTopic> topics = EnumSet.noneOf(GuidanceTopic.class);
        for (GuidanceTopic topic : GuidanceTopic.values()) {
            if (answer.flag("topic" + topic.name().charAt(0) + topic.name().substring(1).toLowerCase())) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private static LoanPlan plan(StepAnswer answer) {
        List<PlanItem> items = new ArrayList<>();
        for (int place = 1; place <= ITEMS; place++) {
            String name = answer.optionalText("item" + place + "Name").orElse(null);
            Integer amount = answer.optionalNumber("item" + place + "Amount").orElse(null);
            if (name != null || amount != null) {
                items.add(new PlanItem(name, answer.optionalText("item" + place + "Quantity").orElse(null),
                        amount == null ? 0 : amount));
            }
        }
        return new LoanPlan(answer.optionalText("borrowerName").orElse(null),
                answer.optionalText("borrowerCitizenId").orElse(null), answer.text("borrowerPhone"),
                answer.text("planPurpose"), answer.number("totalNeed"), answer.number("ownCapital"),
                answer.number("loanAmount"), items, answer.number("termMonths"), answer.number("repaymentMonths"));
    }
}
