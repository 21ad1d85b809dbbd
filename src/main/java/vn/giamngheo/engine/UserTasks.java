package vn.giamngheo.engine;

import java.util.Map;

/** What our own pages do with open steps. The same guards hold as for every other client of the engine. */
public interface UserTasks {

    /**
     * Completes a step in one transaction.
     *
     * @param taskId engine's task id
     * @param answer form fields by key
     * @throws vn.giamngheo.shared.Refusal when the answer, the actor or the state of the case does not allow it
     */
    void complete(String taskId, Map<String, Object> answer);

    /**
     * The actor takes the step, so that colleagues of the same post see who works on it.
     *
     * @param taskId engine's task id
     */
    void claim(String taskId);

    /**
     * The actor gives the step back to his post.
     *
     * @param taskId engine's task id
     */
    void release(String taskId);

    /**
     * The actor passes the step on to a colleague of the same post, who is checked as if he took it himself.
     *
     * @param taskId engine's task id
     * @param colleague who holds it afterwards
     * @throws vn.giamngheo.shared.Refusal when somebody else holds it, or one of the two may not work on it
     */
    void handOver(String taskId, String colleague);

    /**
     * Gives a step back to its post when its holder may work on it no longer. Nobody's act: asks for no rights, and takes
     * the holder's own rights in the step away.
     *
     * @param taskId engine's task id
     * @param holder who has lost the post; nothing happens when somebody else holds the step by now
     * @return whether it was given back
     */
    boolean takeBack(String taskId, String holder);

    /**
     * @param taskId engine's task id
     * @return fields of the step's form, in the order of the form
     */
    java.util.List<FormField> formFields(String taskId);

    /**
     * @param taskId engine's task id
     * @return the step's Camunda Form as JSON, the one that Camunda Tasklist shows
     */
    String formJson(String taskId);

    /**
     * @param processKey process id
     * @param businessKey id of the aggregate
     * @param elementId user task id in the diagram
     * @return engine's task id of that open step, if it is open
     */
    java.util.Optional<String> openTask(String processKey, String businessKey, String elementId);
}
