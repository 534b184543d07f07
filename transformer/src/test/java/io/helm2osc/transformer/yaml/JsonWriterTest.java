package io.helm2osc.transformer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void indentsWithLineFeeds() {
        assertThat(JsonWriter.pretty(Map.of("a", List.of(1, Map.of())))).isEqualTo("""
                {
                  "a": [
                    1,
                    {}
                  ]
                }""");
    }

    @Test
    void escapesTheSeparatorsThatYamlReadersDifferOn() {
        assertThat(JsonWriter.pretty("é\u2028\u0085\n中")).isEqualTo("\"é\\u2028\\u0085\\n中\"");
    }

    @Test
    void countsTheBytesOfTheShortestForm() {
        assertThat(JsonWriter.size(Map.of("é", 1))).isEqualTo("{\"é\":1}".length() + 1);
    }
}
