package vn.giamngheo.rules.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.DecisionTrace;

/**
 * The newest deployed version of each table. The law is asked on behalf of the application, not of the officer, so the
 * engine's authorizations do not apply to the question.
 */
@Component
class DeployedTables implements TableEvaluation {

    private final ProcessEngine engine;
    private final FiredRules firedRules;

    DeployedTables(ProcessEngine engine, FiredRules firedRules) {
        this.engine = engine;
        this.firedRules = firedRules;
    }

    @Override
    public Evaluation evaluate(String decisionId, Map<String, Object> inputs) {
        return commands().execute(context -> context.runWithoutAuthorization(() -> ask(decisionId, inputs)));
    }

    @Override
    public int version(String decisionId) {
        return commands().execute(context -> context.runWithoutAuthorization(() -> engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionId)
                .latestVersion()
                .singleResult()
                .getVersion()));
    }

    private Evaluation ask(String decisionId, Map<String, Object> inputs) {
        AtomicReference<DmnDecisionRuleResult> result = new AtomicReference<>();
        DmnDecisionTableEvaluationEvent event = firedRules.during(() -> result.set(engine.getDecisionService()
                .evaluateDecisionTableByKey(decisionId, inputs)
                .getSingleResult()));
        DecisionDefinition table = (DecisionDefinition) event.getDecision();
        DecisionTrace trace = new DecisionTrace(
                decisionId,
                table.getVersion(),
                FiredRules.rows(event, engine.getRepositoryService().getDmnModelInstance(table.getId())));
        return new Evaluation(Optional.ofNullable(result.get()).map(DmnDecisionRuleResult::getEntryMap), trace);
    }

    private CommandExecutor commands() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }
}
