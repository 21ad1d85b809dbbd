package vn.giamngheo.identity.process;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

import vn.giamngheo.identity.process.Directory.UserCriteria;

/** The engine's query for users, answered from our accounts; always in order of the account names. */
class DirectoryUserQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient DirectorySession session;

    DirectoryUserQuery(DirectorySession session, CommandExecutor executor) {
        super(executor);
        this.session = session;
    }

    @Override
    public long executeCount(CommandContext context) {
        return all(context).size();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return DirectorySession.cut(all(context), page);
    }

    private List<User> all(CommandContext context) {
        if (email != null || emailLike != null || tenantId != null) {
            return List.of();
        }
        return session.users(new UserCriteria(id, ids == null ? null : Arrays.asList(ids),
                firstName != null ? firstName : firstNameLike, lastName != null ? lastName : lastNameLike, groupId), context);
    }
}
