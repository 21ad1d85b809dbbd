package vn.giamngheo.tasklist.headline;

/** A feature's source of headlines for the cases of its processes. */
public interface CaseHeadlines {

    /**
     * @param processKey process id
     * @return whether the process is this feature's
     */
    boolean supports(String processKey);

    /**
     * @param businessKey id of the aggregate the process works on
     * @return its headline
     */
    CaseHeadline of(String businessKey);
}
