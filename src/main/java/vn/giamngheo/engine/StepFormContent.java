package vn.giamngheo.engine;

import java.util.List;
import java.util.Map;

/**
 * A feature's word on what the form of a step asks in one case, where that is data and no part of the model: the rows of a
 * score sheet, the marks of a quick sheet. Every client is given the form with it, and only its fields are taken as an answer.
 */
public interface StepFormContent {

    /**
     * @param processKey process id
     * @param elementId user task id in the diagram
     * @return whether this feature fills in that step's form
     */
    boolean fills(String processKey, String elementId);

    /**
     * @param step the step
     * @return what takes the place of the form's groups, by the id of the group in the model; no parts at all remove the
     *     group, and a group that is not named stays as the model has it
     */
    Map<String, List<FormGroup>> groups(Step step);
}
