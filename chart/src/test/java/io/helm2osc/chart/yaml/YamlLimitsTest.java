package io.helm2osc.chart.yaml;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.YamlLimits;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import org.junit.jupiter.api.Test;

/// Each bound from both sides: what just fits is read, and one more is refused.
class YamlLimitsTest {

    /// letters, letters of a scalar, depth, aliases, nodes, documents, digits
    private static final Limits LIMITS = Limits.DEFAULT.withYaml(new YamlLimits(100, 20, 3, 2, 12, 2, 5));

    private static void reads(String text) {
        assertThatCode(() -> YamlReader.plainAll(text, "test.yaml", LIMITS)).doesNotThrowAnyException();
    }

    private static void refuses(RefusalCode code, String text) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> YamlReader.plainAll(text, "test.yaml", LIMITS))
                .matches(refused -> refused.refusal().code() == code, code.code())
                .matches(refused -> !refused.refusal().limit().isEmpty(), "names the limit");
    }

    @Test
    void boundsTheText() {
        reads("#".repeat(100));
        refuses(RefusalCode.YAML_TOO_LARGE, "#".repeat(101));
    }

    @Test
    void boundsAScalar() {
        reads("x".repeat(20));
        refuses(RefusalCode.YAML_TOO_LARGE, "x".repeat(21));
    }

    @Test
    void boundsDepth() {
        reads("[[[x]]]");
        refuses(RefusalCode.YAML_TOO_DEEP, "[[[[x]]]]");
    }

    @Test
    void boundsAliases() {
        reads("[&a x, *a, *a]");
        refuses(RefusalCode.YAML_TOO_MANY_ALIASES, "[&a x, *a, *a, *a]");
    }

    @Test
    void boundsNodes() {
        reads("[" + "x,".repeat(11) + "]");
        refuses(RefusalCode.YAML_TOO_LARGE, "[" + "x,".repeat(12) + "]");
    }

    @Test
    void boundsWhatAliasesStandFor() {
        reads("[&a [x, x, x], *a]");
        refuses(RefusalCode.YAML_TOO_MANY_ALIASES, "[&a [x, x, x, x, x], *a]");
    }

    @Test
    void countsNestedAliasesInFull() {
        refuses(RefusalCode.YAML_TOO_MANY_ALIASES, "[&a [x, x], &b [*a, x], *b]");
    }

    @Test
    void boundsDocuments() {
        reads("a\n---\nb\n");
        refuses(RefusalCode.YAML_TOO_MANY_DOCUMENTS, "a\n---\nb\n---\nc\n");
    }

    @Test
    void boundsNumbers() {
        reads("12345");
        refuses(RefusalCode.YAML_NUMBER_TOO_LONG, "123456");
        reads("'123456'");
        reads("abcdef");
    }
}
