package vn.giamngheo.papers;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a text reaches values: by name out of maps, one after the other out of lists, and in no other way. There is no
 * reflection, so no class, bean or method can be named.
 */
final class PlainValues implements Mustache.Collector {

    @Override
    public Iterator<?> toIterator(Object value) {
        return value instanceof List<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        if (".".equals(name) || "this".equals(name)) {
            return (value, self) -> value;
        }
        if (context instanceof Map<?, ?>) {
            return (map, key) -> ((Map<?, ?>) map).containsKey(key) ? ((Map<?, ?>) map).get(key)
                    : Template.NO_FETCHER_FOUND;
        }
        return null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
