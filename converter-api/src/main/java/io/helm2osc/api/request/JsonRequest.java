package io.helm2osc.api.request;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request in JSON. Fields that nobody knows are refused: a misspelt option must not be taken for its default.
public final class JsonRequest {

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A number in values is passed on as it was written.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonRequest() {}

    /// Reads the body of a request.
    ///
    /// @throws RefusedException when it is none
    public static ConversionRequest read(byte[] json) {
        JsonNode root = parse(json);
        if (!root.isObject() || !root.path("chart").isObject()) {
            throw malformed(
                    "chart", "A request is a JSON object with an object \"chart\" that says where the chart is.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        root.properties().stream()
                .filter(field -> !field.getKey().equals("chart"))
                .forEach(field -> texts.put(field.getKey(), text(field.getKey(), field.getValue())));
        return new ConversionRequest(JsonSource.read(root.path("chart"), "chart"), new Parts(texts).options());
    }

    static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw malformed("", "The request is not JSON.");
        }
    }

    // Values may also be given as an object; JSON is YAML.
    static String text(String name, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (name.startsWith("values") && value.isObject()) {
            return value.toString();
        }
        throw malformed(
                name, name.startsWith("values") ? "Values are an object or YAML text." : "The field is a text.");
    }

    static RefusedException malformed(String where, String message) {
        return new RefusedException(RefusalCode.REQUEST_MALFORMED, where, message);
    }
}
