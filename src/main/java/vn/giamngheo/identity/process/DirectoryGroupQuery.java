package vn.giamngheo.identity.process;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

import vn.giamngheo.identity.process.Directory.GroupCriteria;

/** The engine's query for groups, answered from our posts; always in order of the ids. */
class DirectoryGroupQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient DirectorySession session;

    DirectoryGroupQuery(DirectorySession session, CommandExecutor executor) {
        super(executor);
        this.session = session;
    }

    @Override
    public long executeCount(CommandContext context) {
        return all(context).size();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return DirectorySession.cut(all(context), page);
    }

    private List<Group> all(CommandContext context) {
        if (tenantId != null || type != null && !"WORKFLOW".equals(type)) {
            return List.of();
        }
        return session.groups(new GroupCriteria(id, ids == null ? null : Arrays.asList(ids), name != null ? name : nameLike,
                userId), context);
    }
}
