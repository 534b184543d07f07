package io.helm2osc.testkit;

import static io.helm2osc.contract.RefusalCode.SCHEMA_MALFORMED;
import static io.helm2osc.contract.RefusalCode.SCHEMA_TOO_COMPLEX;
import static io.helm2osc.contract.RefusalCode.SCHEMA_VALUES_REJECTED;

import io.helm2osc.contract.RefusalCode;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Charts whose values.schema.json attacks whoever checks values with it.
final class MaliciousSchemas {

    private MaliciousSchemas() {}

    static Stream<MaliciousChart> all() {
        return Stream.of(
                schema("M46", "itself", SCHEMA_TOO_COMPLEX, () -> "{'$ref': '#'}"),
                schema(
                        "M46",
                        "two parts that are each other",
                        SCHEMA_TOO_COMPLEX,
                        () -> "{'$ref': '#/definitions/a', 'definitions': {'a': {'$ref': '#/definitions/b'},"
                                + " 'b': {'allOf': [{'$ref': '#/definitions/a'}]}}}"),
                schema("M46", "a chain of 5,000 references", SCHEMA_TOO_COMPLEX, () -> chain(5_000)),
                schema("M49", "a part that doubles 25 times", SCHEMA_TOO_COMPLEX, () -> doubling(25)),
                schema("M49", "a file of 3 MB", SCHEMA_TOO_COMPLEX, () -> "{'title': '" + "x".repeat(3_000_000) + "'}"),
                schema("M46", "100,000 brackets", SCHEMA_TOO_COMPLEX, () -> "[".repeat(100_000)),
                schema("M47", "null", SCHEMA_MALFORMED, () -> "null"),
                schema("M47", "a list", SCHEMA_MALFORMED, () -> "[]"),
                schema("M47", "a type that is none", SCHEMA_MALFORMED, () -> "{'type': 5}"),
                schema("M47", "no JSON", SCHEMA_MALFORMED, () -> "{'type': "),
                schema(
                        "M47",
                        "a pattern that is none",
                        SCHEMA_MALFORMED,
                        () -> "{'properties': {'a': {'pattern': '('}}}"),
                schema(
                        "M49",
                        "a pattern with a back-reference",
                        SCHEMA_MALFORMED,
                        () -> "{'properties': {'a': {'pattern': '^(a|a)*\\\\1$'}}}"),
                schema("M47", "no values are good enough", SCHEMA_VALUES_REJECTED, () -> "false"),
                new MaliciousChart(
                        "M46",
                        "itself, in a subchart",
                        SCHEMA_TOO_COMPLEX,
                        () -> chart("{}")
                                .subchart(ChartBuilder.chart("inner", "1.0.0")
                                        .file("values.schema.json", "{\"$ref\": \"#\"}"))
                                .tgz()));
    }

    private static MaliciousChart schema(String id, String attack, RefusalCode code, Supplier<String> schema) {
        return new MaliciousChart(
                id,
                "a schema: " + attack,
                code,
                () -> chart(schema.get().replace('\'', '"')).tgz());
    }

    private static ChartBuilder chart(String schema) {
        return ChartBuilder.chart("demo", "1.0.0")
                .values("a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaab\n")
                .file("values.schema.json", schema);
    }

    private static String chain(int length) {
        return "{'$ref': '#/definitions/d0', 'definitions': {"
                + IntStream.range(0, length)
                        .mapToObj(i -> "'d%d': {'$ref': '#/definitions/d%d'}".formatted(i, i + 1))
                        .collect(Collectors.joining(", "))
                + ", 'd" + length + "': {}}}";
    }

    private static String doubling(int times) {
        return "{'$ref': '#/definitions/d0', 'definitions': {"
                + IntStream.range(0, times)
                        .mapToObj(
                                i -> "'d%d': {'allOf': [{'$ref': '#/definitions/d%d'}, {'$ref': '#/definitions/d%d'}]}"
                                        .formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining(", "))
                + ", 'd" + times + "': {}}}";
    }
}
