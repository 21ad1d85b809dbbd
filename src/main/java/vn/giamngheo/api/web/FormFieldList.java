package vn.giamngheo.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

import vn.giamngheo.api.web.WorkItemDetail.Choice;
import vn.giamngheo.api.web.WorkItemDetail.FormField;

/** Reads the fields out of a Camunda Form, those of its groups included. */
@Component
class FormFieldList {

    private final ObjectMapper json;

    FormFieldList(ObjectMapper json) {
        this.json = json;
    }

    List<FormField> of(String form) {
        try {
            List<FormField> fields = new ArrayList<>();
            collect(json.readTree(form).path("components"), fields);
            return fields;
        }
        catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void collect(JsonNode components, List<FormField> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                fields.add(field(component));
            }
            collect(component.path("components"), fields);
        }
    }

    private static FormField field(JsonNode component) {
        List<Choice> choices = StreamSupport.stream(component.path("values").spliterator(), false)
            .map(value -> new Choice(value.path("value").asText(), value.path("label").asText())).toList();
        String label = component.path("label").asText(component.path("dateLabel").asText(null));
        return new FormField(component.path("key").asText(),
                component.path("subtype").asText(component.path("type").asText()), label,
                component.path("description").asText(null), component.path("validate").path("required").asBoolean(), choices);
    }
}
