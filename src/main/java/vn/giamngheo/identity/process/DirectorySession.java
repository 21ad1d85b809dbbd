package vn.giamngheo.identity.process;

import java.util.List;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

import vn.giamngheo.identity.process.Directory.GroupCriteria;
import vn.giamngheo.identity.process.Directory.UserCriteria;
import vn.giamngheo.identity.process.Directory.Viewer;

/** The engine's read-only way to our accounts and posts, for the time of one command. Passwords are not its business. */
class DirectorySession implements ReadOnlyIdentityProvider {

    private final Directory directory;

    DirectorySession(Directory directory) {
        this.directory = directory;
    }

    List<User> users(UserCriteria criteria, CommandContext context) {
        return directory.users(criteria, viewer(context));
    }

    List<Group> groups(GroupCriteria criteria, CommandContext context) {
        return directory.groups(criteria, viewer(context));
    }

    private static Viewer viewer(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return new Viewer(null, false);
        }
        List<String> groups = authentication.getGroupIds();
        boolean administrator = groups != null && groups.contains(EngineGroups.ADMINISTRATORS);
        return new Viewer(authentication.getUserId(), !administrator);
    }

    static <T> List<T> cut(List<T> all, Page page) {
        if (page == null) {
            return all;
        }
        int from = Math.min(page.getFirstResult(), all.size());
        return all.subList(from, (int) Math.min((long) from + page.getMaxResults(), all.size()));
    }

    @Override
    public User findUserById(String userId) {
        UserCriteria criteria = new UserCriteria(userId, null, null, null, null);
        return users(criteria, Context.getCommandContext()).stream().findFirst().orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new DirectoryUserQuery(this, commands());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new DirectoryUserQuery(this, null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Users live outside of the engine: no native queries");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        GroupCriteria criteria = new GroupCriteria(groupId, null, null, null);
        return groups(criteria, Context.getCommandContext()).stream().findFirst().orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new DirectoryGroupQuery(this, commands());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new DirectoryGroupQuery(this, null);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new DirectoryTenantQuery(commands());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new DirectoryTenantQuery(null);
    }

    private static CommandExecutor commands() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public void flush() {
        // nothing is written
    }

    @Override
    public void close() {
        // nothing is held
    }
}
