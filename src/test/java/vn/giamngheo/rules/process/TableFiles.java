package vn.giamngheo.rules.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.giamngheo.rules.DecisionTrace;
import vn.giamngheo.rules.FiredRow;

/** The tables of the repository in a plain DMN engine; remembers which rows fired. */
class TableFiles implements TableEvaluation {

    private final FiredRules firedRules = new FiredRules();
    private final DmnEngine engine;
    private final Map<String, DmnModelInstance> models = new HashMap<>();
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<String, Set<String>> fired = new HashMap<>();

    TableFiles() {
        DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration)
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        engine = configuration.buildEngine();
    }

    @Override
    public Evaluation evaluate(String decisionId, Map<String, Object> inputs) {
        DmnDecision decision = decisions.computeIfAbsent(
                decisionId, id -> engine.parseDecision(id, model(id)));
        DmnDecisionRuleResult[] result = new DmnDecisionRuleResult[1];
        DmnDecisionTableEvaluationEvent event = firedRules.during(
                () -> result[0] = engine.evaluateDecisionTable(decision, inputs).getSingleResult());
        List<FiredRow> rows = FiredRules.rows(event, model(decisionId));
        rows.forEach(row -> fired.computeIfAbsent(decisionId, id -> new TreeSet<>()).add(row.ruleId()));
        return new Evaluation(
                Optional.ofNullable(result[0]).map(DmnDecisionRuleResult::getEntryMap),
                new DecisionTrace(decisionId, 1, rows));
    }

    /** @return one output of the row that fired, empty when none did */
    Optional<Object> output(String decisionId, String output, Map<String, Object> inputs) {
        return evaluate(decisionId, inputs).outputs().map(outputs -> outputs.get(output));
    }

    DmnModelInstance model(String decisionId) {
        return models.computeIfAbsent(decisionId, id -> {
            InputStream file = TableFiles.class.getResourceAsStream("/bpmn/rules/" + id + ".dmn");
            return Dmn.readModelFromStream(file);
        });
    }

    /** @return ids of all rows of a table */
    Set<String> rows(String decisionId) {
        Collection<Rule> rules = model(decisionId).getModelElementsByType(Rule.class);
        return rules.stream().map(Rule::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return ids of the rows of a table that fired so far */
    Set<String> firedRows(String decisionId) {
        return fired.getOrDefault(decisionId, Set.of());
    }
}
