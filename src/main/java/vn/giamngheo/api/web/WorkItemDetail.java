package vn.giamngheo.api.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An open step with the fields of its form; without fields when the actor may read but not complete it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkItemDetail(WorkItem item, boolean mayComplete, List<FormField> fields) {

    /** One field of the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormField(String key, String type, String label, String description, boolean required, List<Choice> choices) {}

    /** One value that a field takes. */
    record Choice(String value, String label) {}
}
