package vn.giamngheo.rules.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.DecisionTableView;
import vn.giamngheo.rules.DecisionTables;
import vn.giamngheo.shared.NotFound;

/** Reads the tables for the pages, whatever the engine lets the officer see. */
@Component
class DeployedTableViews implements DecisionTables {

    private final ProcessEngine engine;

    DeployedTableViews(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public DecisionTableView table(String decisionId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> read(decisionId)));
    }

    private DecisionTableView read(String decisionId) {
        DecisionDefinition deployed = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionId)
                .latestVersion()
                .singleResult();
        if (deployed == null) {
            throw new NotFound("refusal.rules.unknownTable", decisionId);
        }
        Decision decision = engine.getRepositoryService()
                .getDmnModelInstance(deployed.getId())
                .getModelElementById(decisionId);
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Rule> rules = List.copyOf(table.getRules());
        return new DecisionTableView(
                decisionId,
                decision.getName(),
                deployed.getVersion(),
                table.getInputs().stream().map(input -> input.getLabel()).toList(),
                table.getOutputs().stream().map(output -> output.getLabel()).toList(),
                rules.stream().map(rule -> row(rules.indexOf(rule) + 1, rule)).toList());
    }

    private static DecisionTableView.Row row(int number, Rule rule) {
        return new DecisionTableView.Row(
                number,
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip(),
                rule.getInputEntries().stream().map(DeployedTableViews::text).toList(),
                rule.getOutputEntries().stream().map(entry -> text(entry).replace("\"", "")).toList());
    }

    private static String text(DmnElement entry) {
        String text = entry.getTextContent().strip();
        return text.equals("-") ? "" : text;
    }
}
