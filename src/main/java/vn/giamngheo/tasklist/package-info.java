/** Open steps as people see them: the projection {@code task_item}, the task pages, warnings and escalation. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "engine", "engine::process", "identity", "territory", "calendar", "routing", "rules", "household" })
package vn.giamngheo.tasklist;
