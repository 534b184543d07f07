package io.helm2osc.template.detective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the real engine printed is kept beside this test; the detective must print the same.
class ExpressionsTest {
    private static final String VALUES = """
            int: 8080
            big: 12345678
            float: 1.5
            s: text
            list: [a, 2, true, null]
            map: {b: 1, a: x}
            nothing: null
            """;

    static Stream<Arguments> expressions() {
        List<String> lines = Charts.resource("expressions.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<Arguments> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            pairs.add(Arguments.of(lines.get(i), lines.get(i + 1).strip()));
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void printsWhatTheEnginePrints(String expression, String printed) {
        String template = "{{ print (" + expression + ") \"\" | toJson }}";
        String chartNamedAsThen = Charts.text(template, VALUES).replace("demo", "probe");
        assertThat(chartNamedAsThen).isEqualTo(printed);
    }

    @Test
    void writesYamlAsTheEngineWritesIt() {
        assertThat(Charts.text("y:\n  {{- toYaml .Values | nindent 2 }}\n", Charts.resource("forms.yaml")))
                .isEqualTo(Charts.resource("forms.expected.yaml"));
    }
}
