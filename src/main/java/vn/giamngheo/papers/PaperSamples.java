package vn.giamngheo.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Made-up values of every paper, by which process owners see what a text becomes and which names it may use. */
@Component
class PaperSamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final PaperRenderer renderer;

    PaperSamples(PaperRenderer renderer) {
        this.renderer = renderer;
    }

    Map<String, Object> of(PaperKind kind) {
        try {
            Map<String, Object> values = JSON.readValue(renderer.resource("samples/common.json"), VALUES);
            values.putAll(JSON.readValue(renderer.resource("samples/" + kind.resourceName() + ".json"), VALUES));
            return values;
        }
        catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
