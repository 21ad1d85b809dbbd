package vn.giamngheo.identity.process;

import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorizations, asked for all posts of the actor. The engine would first read which groups stand in any
 * authorization at all, to ask for fewer of them: every open task has one, so that each command would read them all,
 * while an officer has a handful of posts.
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
}
