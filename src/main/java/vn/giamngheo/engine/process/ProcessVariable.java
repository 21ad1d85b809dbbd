package vn.giamngheo.engine.process;

import java.util.Map;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable, declared once in the contract class of its process: name and type. Stored as text, so that every
 * client, diagram and report reads the same word.
 *
 * @param <T> type on the Java side
 * @param name name in the diagram
 * @param parse from the stored text
 */
public record ProcessVariable<T>(String name, Function<String, T> parse) {

    /**
     * @param name name in the diagram
     * @return a variable that holds text
     */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, Function.identity());
    }

    /**
     * @param name name in the diagram
     * @param type enum whose constant names are stored
     * @param <E> the enum
     * @return a variable that holds one of the enum's names
     */
    public static <E extends Enum<E>> ProcessVariable<E> ofEnum(String name, Class<E> type) {
        return new ProcessVariable<>(name, text -> Enum.valueOf(type, text));
    }

    /**
     * @param scope execution or task
     * @return the value, null when not set
     */
    public T from(VariableScope scope) {
        Object stored = scope.getVariable(name);
        return stored == null ? null : parse.apply(stored.toString());
    }

    /**
     * @param scope execution or task that gets the value
     * @param value null clears it
     */
    public void on(VariableScope scope, T value) {
        scope.setVariable(name, stored(value));
    }

    /**
     * @param variables variables of a process about to start
     * @param value null clears it
     */
    public void put(Map<String, Object> variables, T value) {
        variables.put(name, stored(value));
    }

    private static String stored(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
    }
}
