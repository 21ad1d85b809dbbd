package vn.giamngheo.identity.process;

import java.util.List;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's authorizations, asked for all posts of the actor. The engine would first read which groups stand in any
 * authorization at all, to ask for fewer of them: every open task has one, so that each command would read them all,
 * while an officer has a handful of posts. Nor are rights looked for at a step that is only being opened: it has none yet.
 */
class PostAuthorizations extends AuthorizationManager {

    /** @return what makes the engine use this class */
    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new PostAuthorizations();
            }
        };
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public AuthorizationEntity findAuthorizationByGroupIdAndResourceId(int type, String groupId, Resource resource,
            String resourceId) {
        return resource == Resources.TASK && isBeingOpened(resourceId) ? null
                : super.findAuthorizationByGroupIdAndResourceId(type, groupId, resource, resourceId);
    }

    private boolean isBeingOpened(String taskId) {
        CachedDbEntity task = getDbEntityManager().getDbEntityCache().getCachedEntity(TaskEntity.class, taskId);
        return task != null && task.getEntityState() == DbEntityState.TRANSIENT;
    }
}
