package vn.giamngheo.identity.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The filters of Camunda Tasklist, without which it is empty: my groups' work, my work, what is overdue. */
@Component
class TasklistFilters {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource messages;

    TasklistFilters(FilterService filters, TaskService tasks, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** @return ids of the three filters, made now as far as they were missing */
    List<String> makeMissing() {
        return List.of(
                filter("ofMyGroups", -30, tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)),
                filter("mine", -20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                filter("overdue", -10, tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)
                    .includeAssignedTasks().dueBeforeExpression("${now()}")));
    }

    private String filter(String key, int priority, TaskQuery query) {
        String name = text("identity.filter." + key);
        Filter known = filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).singleResult();
        if (known != null) {
            return known.getId();
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", text("identity.filter." + key + ".description"));
        properties.put("priority", priority);
        properties.put("color", "#1d4f91");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "communeKey", "label", text("identity.filter.commune")),
                Map.of("name", "hamletKey", "label", text("identity.filter.hamlet"))));
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(properties);
        return filters.saveFilter(filter).getId();
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
