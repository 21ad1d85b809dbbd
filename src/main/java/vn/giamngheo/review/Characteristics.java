package vn.giamngheo.review;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Phieu C of a household found poor or near-poor: why, and what it needs.
 *
 * @param causes detail by code of the cause; an empty detail where the cause needs none
 * @param needs detail by code of the need; an empty detail where the need needs none
 */
public record Characteristics(Map<String, String> causes, Map<String, String> needs) {

    /** A sheet without Phieu C. */
    static final Characteristics NONE = new Characteristics(Map.of(), Map.of());

    /** Keeps its own sorted copies. */
    public Characteristics {
        causes = Collections.unmodifiableMap(new TreeMap<>(causes));
        needs = Collections.unmodifiableMap(new TreeMap<>(needs));
    }
}
