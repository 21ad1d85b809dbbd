package vn.giamngheo.tasklist.headline;

import java.util.Map;

/** A feature's panel beside the form of a task: all that is needed to decide. */
public interface CasePanel {

    /**
     * @param processKey process id
     * @return whether the process is this feature's
     */
    boolean supports(String processKey);

    /** @return Thymeleaf fragment, such as {@code recognition/panel :: panel} */
    String view();

    /**
     * @param processKey process id
     * @param elementId user task id in the diagram
     * @param businessKey id of the aggregate the process works on
     * @return model of the fragment
     */
    Map<String, Object> model(String processKey, String elementId, String businessKey);
}
