package vn.giamngheo.identity.process;

/**
 * Groups that only the engine knows, beside the groups of posts: they carry the coarse rights, so that nothing has to be
 * granted post by post.
 */
final class EngineGroups {

    /** Everybody with an active account: may open Tasklist. */
    static final String OFFICERS = "officers";
    /** All one-stop clerks: may start an application. */
    static final String ONE_STOP_CLERKS = "one-stop-clerks";
    /** All process owners: may look at definitions in Cockpit. */
    static final String PROCESS_OWNERS = "process-owners";
    /** All administrators: Camunda's own administrator group. */
    static final String ADMINISTRATORS = "camunda-admin";

    private EngineGroups() {}
}
