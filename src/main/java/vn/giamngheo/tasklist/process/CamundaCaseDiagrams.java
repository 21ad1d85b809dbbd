package vn.giamngheo.tasklist.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.NotFound;
import vn.giamngheo.tasklist.CaseDiagrams;

/** Diagrams and paths out of the engine's models and activity history. */
@Component
class CamundaCaseDiagrams implements CaseDiagrams {

    private final HistoryService history;
    private final RepositoryService repository;

    CamundaCaseDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Diagram> ofCase(UUID caseId) {
        List<Diagram> diagrams = new ArrayList<>();
        for (HistoricProcessInstance root : history.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseId.toString()).rootProcessInstances().list()) {
            add(root, diagrams);
        }
        return diagrams;
    }

    private void add(HistoricProcessInstance instance, List<Diagram> diagrams) {
        Set<String> active = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        for (HistoricActivityInstance step : history.createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId()).list()) {
            (step.getEndTime() == null ? active : done).add(step.getActivityId());
        }
        done.removeAll(active);
        diagrams.add(new Diagram(instance.getProcessDefinitionId(), instance.getProcessDefinitionName(),
                instance.getStartTime().toInstant(),
                instance.getEndTime() == null ? null : instance.getEndTime().toInstant(), List.copyOf(active),
                List.copyOf(done)));
        history.createHistoricProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
            .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)).forEach(child -> add(child, diagrams));
    }

    @Override
    public String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (NotFoundException | NullValueException unknown) {
            throw new NotFound("refusal.tasklist.modelUnknown", definitionId);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
