package io.helm2osc.testkit;

import static io.helm2osc.contract.RefusalCode.YAML_CYCLIC_ALIAS;
import static io.helm2osc.contract.RefusalCode.YAML_MALFORMED;
import static io.helm2osc.contract.RefusalCode.YAML_NUMBER_TOO_LONG;
import static io.helm2osc.contract.RefusalCode.YAML_TAG_FORBIDDEN;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_DEEP;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_LARGE;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_MANY_ALIASES;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Charts whose values attack whoever reads them.
final class MaliciousYaml {

    private MaliciousYaml() {}

    static Stream<MaliciousChart> all() {
        return Stream.of(
                values("M35", "a billion laughs, in lists", YAML_TOO_MANY_ALIASES, () -> laughs("[%s]", "*%s", ", ")),
                values(
                        "M35",
                        "a billion laughs, by merging",
                        YAML_TOO_MANY_ALIASES,
                        () -> laughs("{%s}", "k%2$d: *%1$s", ", ")),
                values(
                        "M35",
                        "aliases without end",
                        YAML_TOO_MANY_ALIASES,
                        () -> "a: &a 1\nb: [" + "*a,".repeat(2_000) + "]\n"),
                values("M37", "a list in itself", YAML_CYCLIC_ALIAS, () -> "a: &a [*a]\n"),
                values("M37", "a map in itself", YAML_CYCLIC_ALIAS, () -> "a: &a\n  b: *a\n"),
                values("M38", "brackets", YAML_TOO_DEEP, () -> "a: " + "[".repeat(100_000)),
                values("M38", "dashes", YAML_TOO_DEEP, () -> "a:\n" + "- ".repeat(10_000) + "x\n"),
                values("M39", "a class", YAML_TAG_FORBIDDEN, () -> "a: !!javax.script.ScriptEngineManager [x]\n"),
                values("M39", "a Python class", YAML_TAG_FORBIDDEN, () -> "a: !!python/object:os.system x\n"),
                values("M40", "a number without end", YAML_NUMBER_TOO_LONG, () -> "a: " + "1".repeat(500_000)),
                values("M41", "a text without end", YAML_TOO_LARGE, () -> "a: " + "x".repeat(1_100_000)),
                values("M41", "a file without end", YAML_TOO_LARGE, () -> "a: x\n".repeat(500_000)),
                values("M41", "nodes without end", YAML_TOO_LARGE, () -> "a: [" + "1,".repeat(600_000) + "]\n"),
                values("M42", "a NUL", YAML_MALFORMED, () -> "a: \0\n"),
                values("M42", "half of a letter", YAML_MALFORMED, () -> "a: \"\\ud800\"\n"),
                values("M42", "a letter beyond Unicode", YAML_MALFORMED, () -> "a: \"\\U00110000\"\n"),
                values("M42", "an alias of nothing", YAML_MALFORMED, () -> "a: *b\n"),
                values("M42", "a list as a key", YAML_MALFORMED, () -> "[a]: 1\n"),
                values("M42", "brackets that stay open", YAML_MALFORMED, () -> "a: [1, 2\n"),
                values("M42", "a tab as indent", YAML_MALFORMED, () -> "a:\n\tb: 1\n"),
                values("M42", "a list of values", YAML_MALFORMED, () -> "- a\n"),
                new MaliciousChart(
                        "M42",
                        "UTF-16",
                        YAML_MALFORMED,
                        () -> ChartBuilder.chart("demo", "1.0.0")
                                .file("values.yaml", Bytes.of("a: b\n".getBytes(StandardCharsets.UTF_16)))
                                .tgz()));
    }

    private static MaliciousChart values(String id, String attack, RefusalCode code, Supplier<String> yaml) {
        return new MaliciousChart(
                id,
                attack,
                code,
                () -> ChartBuilder.chart("demo", "1.0.0").values(yaml.get()).tgz());
    }

    private static String laughs(String collection, String alias, String separator) {
        StringBuilder yaml = new StringBuilder("a0: &a0 {x: 1}\n");
        for (int level = 1; level < 10; level++) {
            String previous = "a" + (level - 1);
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                items.append(i == 0 ? "" : separator).append(String.format(alias, previous, i));
            }
            yaml.append("a%d: &a%d ".formatted(level, level))
                    .append(collection.formatted(items))
                    .append('\n');
        }
        return yaml.toString();
    }
}
