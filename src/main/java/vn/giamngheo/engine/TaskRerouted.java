package vn.giamngheo.engine;

/**
 * An open step belongs to another post from now on.
 *
 * @param taskId engine's task id
 * @param fromGroup post that it belonged to, {@code role:unitKey}
 * @param toGroup post that works on it now
 * @param releasedFrom who held it and holds no such post, so that it is free again; null when nobody did
 */
public record TaskRerouted(String taskId, String fromGroup, String toGroup, String releasedFrom) {}
