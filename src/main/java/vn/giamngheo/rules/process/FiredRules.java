package vn.giamngheo.rules.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.giamngheo.rules.FiredRow;

/** Hears what the DMN engine evaluates and keeps it for the one who asked, on the same thread only. */
class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> heard = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<DmnDecisionTableEvaluationEvent> events = heard.get();
        if (events != null) {
            events.add(event);
        }
    }

    /**
     * @param evaluation evaluates exactly one table
     * @return the event of that evaluation
     */
    DmnDecisionTableEvaluationEvent during(Runnable evaluation) {
        List<DmnDecisionTableEvaluationEvent> events = new ArrayList<>();
        heard.set(events);
        try {
            evaluation.run();
            return events.get(events.size() - 1);
        } finally {
            heard.remove();
        }
    }

    /**
     * @param event an evaluation
     * @param model the model that was evaluated
     * @return its fired rows with what the model writes in them
     */
    static List<FiredRow> rows(DmnDecisionTableEvaluationEvent event, DmnModelInstance model) {
        Decision decision = model.getModelElementById(event.getDecision().getKey());
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Rule> rules = List.copyOf(table.getRules());
        return event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .map(id -> (Rule) model.getModelElementById(id))
                .map(rule -> new FiredRow(
                        rule.getId(), rules.indexOf(rule) + 1, description(rule), conditions(rule, inputs)))
                .toList();
    }

    private static String description(Rule rule) {
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip();
    }

    private static Map<String, String> conditions(Rule rule, List<Input> inputs) {
        Map<String, String> conditions = new LinkedHashMap<>();
        List<InputEntry> entries = List.copyOf(rule.getInputEntries());
        for (int i = 0; i < inputs.size(); i++) {
            String text = entries.get(i).getTextContent().strip();
            if (!text.isEmpty() && !text.equals("-")) {
                conditions.put(inputs.get(i).getInputExpression().getTextContent().strip(), text);
            }
        }
        return conditions;
    }
}
