package vn.giamngheo.identity.process;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coarse rights in the engine, given to the engine's own groups at every start when missing. What one sees of tasks comes
 * from the engine itself, task by task, for the candidate groups.
 */
@Component
@Order(20)
class EngineGrants implements ApplicationRunner {

    private static final List<String> STARTED_BY_CLERKS = List.of("in-year-recognition", "escape-certification");

    private final AuthorizationService authorizations;
    private final TasklistFilters filters;

    EngineGrants(AuthorizationService authorizations, TasklistFilters filters) {
        this.authorizations = authorizations;
        this.filters = filters;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        grant(EngineGroups.OFFICERS, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        filters.makeMissing()
            .forEach(filter -> grant(EngineGroups.OFFICERS, Resources.FILTER, filter, Permissions.READ));

        STARTED_BY_CLERKS.forEach(process -> grant(EngineGroups.ONE_STOP_CLERKS, Resources.PROCESS_DEFINITION, process,
                Permissions.READ, Permissions.CREATE_INSTANCE));
        grant(EngineGroups.ONE_STOP_CLERKS, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);

        grant(EngineGroups.PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(EngineGroups.PROCESS_OWNERS, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        grant(EngineGroups.PROCESS_OWNERS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
        grant(EngineGroups.PROCESS_OWNERS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        boolean given = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource)
            .resourceId(resourceId).count() > 0;
        if (!given) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
            authorization.setPermissions(permissions);
            authorizations.saveAuthorization(authorization);
        }
    }
}
