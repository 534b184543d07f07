package io.helm2osc.transformer.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfContainedSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a.json",
                "https://example.com/a.json#/definitions/b",
                "file:///etc/passwd",
                "other.json",
                "//example.com/a"
            })
    void opensWhatLiesOutside(String reference) {
        assertThat(closed("{\"properties\":{\"a\":{\"$ref\":\"" + reference + "\"}}}"))
                .isEqualTo("{\"properties\":{\"a\":{}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"$ref\": \"#/definitions/a\", \"definitions\": {\"a\": {\"type\": \"string\"}} }",
                "{ \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"$id\": \"https://example.com/v.json\" }",
                "{ \"properties\": {\"$ref\": {\"type\": \"string\"}, \"$id\": {\"type\": \"string\"}} }",
                "{ \"properties\": {\"a\": {\"$id\": \"#/properties/a\", \"maximum\": 1e400}} }",
                "true"
            })
    void leavesWhatStaysInsideAsItIs(String schema) {
        assertThat(closed(schema)).isEqualTo(schema);
    }

    @Test
    void dropsADialectThatWouldHaveToBeFetched() {
        assertThat(closed("{\"$schema\":\"http://example.com/dialect\",\"type\":\"object\"}"))
                .isEqualTo("{\"type\":\"object\"}");
    }

    @Test
    void dropsTheAddressOfAPartAndWhatIsToldRelativeToIt() {
        assertThat(closed("{\"x\":{\"$id\":\"http://127.0.0.1/\",\"y\":{\"$ref\":\"#/z\"}}}"))
                .isEqualTo("{\"x\":{\"y\":{}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{\"$ref\":\"http://example.com\",}"})
    void givesTheEngineNothingThatWasNotUnderstood(String schema) {
        assertThat(closed(schema)).isEqualTo("{");
    }

    @Test
    void givesTheEngineNothingThatIsNestedTooDeepToRead() {
        assertThat(closed("[".repeat(5000) + "]".repeat(5000))).isEqualTo("{");
    }

    private static String closed(String schema) {
        return SelfContainedSchema.of(Bytes.utf8(schema)).asUtf8();
    }
}
