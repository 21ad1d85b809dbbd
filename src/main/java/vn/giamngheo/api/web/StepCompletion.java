package vn.giamngheo.api.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** Answer to a step: the fields of its form by key. */
record StepCompletion(@NotNull Map<String, Object> answer) {

    /** A step that was completed, and the open steps of the case that belong to the actor's posts. */
    record Done(String taskId, UUID caseId, List<WorkItem> next) {}
}
