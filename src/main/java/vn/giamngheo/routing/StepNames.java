package vn.giamngheo.routing;

import java.util.Map;

/** Vietnamese names of steps, as the process owners wrote them in the newest diagram. */
@FunctionalInterface
public interface StepNames {

    /**
     * @param processKey process
     * @return names of its steps by element id; empty when there is no such process
     */
    Map<String, String> of(String processKey);
}
