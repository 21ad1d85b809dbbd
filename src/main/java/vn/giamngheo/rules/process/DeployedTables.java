package vn.giamngheo.rules.process;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.DecisionTrace;
import vn.giamngheo.shared.ReferenceMemory;

/**
 * The newest deployed version of each table. The law is asked on behalf of the application, not of the officer, so the
 * engine's authorizations do not apply to the question. What a version answers depends on its inputs alone, as a table of
 * the law should: equal questions are evaluated once, and a newly deployed version is asked anew.
 */
@Component
class DeployedTables implements TableEvaluation {

    /** More questions than there are totals of sheets; beyond, remembering starts anew. */
    private static final int REMEMBERED = 20_000;

    private final ProcessEngine engine;
    private final FiredRules firedRules;
    private final ReferenceMemory memory;
    private final Map<Question, Evaluation> remembered = new ConcurrentHashMap<>();

    DeployedTables(ProcessEngine engine, FiredRules firedRules, ReferenceMemory memory) {
        this.engine = engine;
        this.firedRules = firedRules;
        this.memory = memory;
    }

    @Override
    public Evaluation evaluate(String decisionId, Map<String, Object> inputs) {
        return ask(newest(decisionId), inputs);
    }

    @Override
    public TableEvaluation asOfNow(String decisionId) {
        DecisionDefinition table = newest(decisionId);
        return (id, inputs) -> {
            if (!id.equals(decisionId)) {
                throw new IllegalArgumentException(id + " is not " + decisionId);
            }
            return ask(table, inputs);
        };
    }

    private Evaluation ask(DecisionDefinition table, Map<String, Object> inputs) {
        Question question = new Question(table.getId(), Collections.unmodifiableMap(new HashMap<>(inputs)));
        Evaluation known = remembered.get(question);
        if (known != null) {
            return known;
        }
        Evaluation found = asApplication(() -> evaluated(table, inputs));
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(question, found);
        return found;
    }

    private Evaluation evaluated(DecisionDefinition table, Map<String, Object> inputs) {
        AtomicReference<DmnDecisionRuleResult> result = new AtomicReference<>();
        DmnDecisionTableEvaluationEvent event = firedRules.during(() -> result.set(engine.getDecisionService()
                .evaluateDecisionTableById(table.getId(), inputs)
                .getSingleResult()));
        DecisionTrace trace = new DecisionTrace(
                table.getKey(),
                table.getVersion(),
                FiredRules.rows(event, engine.getRepositoryService().getDmnModelInstance(table.getId())));
        return new Evaluation(
                Optional.ofNullable(result.get()).map(row -> Collections.unmodifiableMap(row.getEntryMap())), trace);
    }

    private DecisionDefinition newest(String decisionId) {
        return memory.remember(new NewestOf(decisionId), () -> asApplication(
                () -> configuration().getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decisionId)));
    }

    private record NewestOf(String decisionId) {}

    private <T> T asApplication(Supplier<T> question) {
        CommandExecutor commands = configuration().getCommandExecutorTxRequired();
        return commands.execute(context -> context.runWithoutAuthorization(question::get));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** A question to one version of a table. */
    private record Question(String definitionId, Map<String, Object> inputs) {}
}
