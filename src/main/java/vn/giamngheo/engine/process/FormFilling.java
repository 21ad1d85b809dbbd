package vn.giamngheo.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.FormGroup;
import vn.giamngheo.engine.FormPart;
import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepFormContent;

/** Puts into a step's deployed form what its features know of the case; the form in the database stays as it is. */
@Component
class FormFilling {

    private static final String COMPONENTS = "components";

    private final ObjectProvider<StepFormContent> contents;
    private final ObjectMapper json;

    FormFilling(ObjectProvider<StepFormContent> contents, ObjectMapper json) {
        this.contents = contents;
        this.json = json;
    }

    boolean fills(String processKey, String elementId) {
        return content(processKey, elementId).isPresent();
    }

    /** @return what takes the place of which group of the model, empty when no feature fills the form in */
    Optional<Map<String, List<FormGroup>>> groups(Step step) {
        return content(step.processKey(), step.elementId()).map(content -> content.groups(step));
    }

    /** @return the form with the content of the step, as JSON; unchanged when no feature fills it in */
    String fill(Step step, String form) {
        return groups(step).map(groups -> filled(form, groups)).orElse(form);
    }

    private Optional<StepFormContent> content(String processKey, String elementId) {
        return contents.orderedStream().filter(content -> content.fills(processKey, elementId)).findFirst();
    }

    private String filled(String form, Map<String, List<FormGroup>> groups) {
        try {
            ObjectNode root = (ObjectNode) json.readTree(form);
            ArrayNode components = json.createArrayNode();
            Map<String, ObjectNode> fields = new HashMap<>();
            collect(root.path(COMPONENTS), fields);
            for (JsonNode component : root.path(COMPONENTS)) {
                List<FormGroup> instead = groups.get(component.path("id").asText());
                if (instead == null) {
                    components.add(component);
                }
                else {
                    instead.forEach(group -> components.add(group((ObjectNode) component, group, fields)));
                }
            }
            root.set(COMPONENTS, components);
            return json.writeValueAsString(root);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode group(ObjectNode model, FormGroup group, Map<String, ObjectNode> fields) {
        ObjectNode filled = model.deepCopy();
        filled.put("id", group.id());
        filled.put("label", group.label());
        ArrayNode parts = filled.putArray(COMPONENTS);
        group.parts().forEach(part -> parts.add(part(part, fields)));
        return filled;
    }

    private ObjectNode part(FormPart part, Map<String, ObjectNode> fields) {
        if (part instanceof FormPart.Note note) {
            return json.createObjectNode().put("type", "text").put("id", note.id()).put("text", note.markdown());
        }
        if (part instanceof FormPart.Tick tick) {
            ObjectNode field = field("checkbox", tick.key(), fields).put("label", tick.label());
            if (tick.explanation() != null) {
                field.put("description", tick.explanation());
            }
            return field;
        }
        if (part instanceof FormPart.Choice choice) {
            ObjectNode field = field("select", choice.key(), fields).put("label", choice.label());
            field.putObject("validate").put("required", true);
            ArrayNode values = field.putArray("values");
            choice.options().forEach((value, label) -> values.addObject().put("label", label).put("value", value));
            return field;
        }
        String key = ((FormPart.Kept) part).key();
        ObjectNode kept = fields.get(key);
        if (kept == null) {
            throw new IllegalStateException("the model has no field " + key);
        }
        return kept;
    }

    private ObjectNode field(String type, String key, Map<String, ObjectNode> fields) {
        ObjectNode known = fields.get(key);
        return known != null && known.path("type").asText().equals(type) ? known.deepCopy()
                : json.createObjectNode().put("type", type).put("id", "field_" + key).put("key", key);
    }

    private static void collect(JsonNode components, Map<String, ObjectNode> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asText(), (ObjectNode) component);
            }
            collect(component.path(COMPONENTS), fields);
        }
    }
}
