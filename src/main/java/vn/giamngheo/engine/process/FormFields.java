package vn.giamngheo.engine.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.FormField;
import vn.giamngheo.engine.FormGroup;
import vn.giamngheo.shared.NotFound;

/** Which fields the deployed Camunda Form of a step has, read from the form itself and kept for each deployed version. */
@Component
class FormFields {

    private final RepositoryService repository;
    private final FormFilling filling;
    private final ObjectMapper json;
    private final Map<FormOfDeployment, CamundaFormDefinition> deployed = new ConcurrentHashMap<>();
    private final Map<String, List<Part>> byDefinition = new ConcurrentHashMap<>();

    FormFields(@Lazy RepositoryService repository, FormFilling filling, ObjectMapper json) {
        this.repository = repository;
        this.filling = filling;
        this.json = json;
    }

    Set<String> ofTask(DelegateTask task) {
        CamundaFormDefinition definition = definition((TaskEntity) task);
        if (definition == null) {
            return Set.of();
        }
        return filling.groups(StepGuard.step(task)).map(groups -> keys(parts(definition), groups))
            .orElseGet(() -> fields(definition));
    }

    Set<String> ofForm(String formId) {
        CamundaFormDefinitionEntity latest = Context.getCommandContext().getCamundaFormDefinitionManager()
            .findLatestDefinitionByKey(formId);
        if (latest == null) {
            throw new NotFound("refusal.engine.formUnknown", formId);
        }
        return fields(latest);
    }

    private CamundaFormDefinition definition(TaskEntity task) {
        var definition = task.getTaskDefinition();
        if (definition == null || definition.getCamundaFormDefinitionKey() == null) {
            return null;
        }
        String key = definition.getCamundaFormDefinitionKey().getExpressionText();
        var forms = Context.getCommandContext().getCamundaFormDefinitionManager();
        if ("deployment".equals(definition.getCamundaFormDefinitionBinding())) {
            String deploymentId = Context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId()).getDeploymentId();
            return deployed.computeIfAbsent(new FormOfDeployment(deploymentId, key),
                    form -> forms.findDefinitionByDeploymentAndKey(form.deploymentId(), form.key()));
        }
        return forms.findLatestDefinitionByKey(key);
    }

    private Set<String> fields(CamundaFormDefinition definition) {
        return keys(parts(definition), Map.of());
    }

    private List<Part> parts(CamundaFormDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> parts(text(definition)));
    }

    /** Fields of a model, of which some groups are another's word in this case. */
    private static Set<String> keys(List<Part> parts, Map<String, List<FormGroup>> instead) {
        Set<String> keys = new LinkedHashSet<>();
        for (Part part : parts) {
            List<FormGroup> groups = instead.get(part.id());
            if (groups == null) {
                keys.addAll(part.keys());
            }
            else {
                groups.forEach(group -> group.parts().forEach(asked -> asked.field().ifPresent(keys::add)));
            }
        }
        return keys;
    }

    private String text(CamundaFormDefinition definition) {
        try (InputStream form = repository.getResourceAsStream(definition.getDeploymentId(),
                definition.getResourceName())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Part> parts(String form) {
        try {
            List<Part> parts = new ArrayList<>();
            for (JsonNode component : json.readTree(form).path("components")) {
                Set<String> keys = new LinkedHashSet<>();
                collect(List.of(component), keys);
                parts.add(new Part(component.path("id").asText(), keys));
            }
            return parts;
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fields of a form as JSON, with their labels. */
    List<FormField> ofJson(String form) {
        try {
            List<FormField> fields = new ArrayList<>();
            describe(json.readTree(form).path("components"), fields);
            return fields;
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void describe(JsonNode components, List<FormField> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                String key = component.get("key").asText();
                Map<String, String> options = new LinkedHashMap<>();
                component.path("values").forEach(option -> options.put(option.path("value").asText(),
                        option.path("label").asText()));
                fields.add(new FormField(key, component.path("label").asText(component.path("dateLabel").asText(key)),
                        options));
            }
            describe(component.path("components"), fields);
        }
    }

    private static void collect(Iterable<JsonNode> components, Set<String> keys) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collect(component.path("components"), keys);
        }
    }

    /** A component of a form, with the keys of all fields in it. */
    private record Part(String id, Set<String> keys) {}

    /** A form as it was deployed together with a diagram; it never changes. */
    private record FormOfDeployment(String deploymentId, String key) {}
}
