package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string} | {type: integer} | a is now of type integer",
                "{type: number} | {type: integer} | a is now of type integer",
                "{x-kubernetes-int-or-string: true} | {type: string} | a is now of type string",
                "{} | {type: string} | a is now of type string",
                "{type: string, nullable: true} | {type: string} | a no longer takes null",
                "{type: string, enum: [x, z]} | {type: string, enum: [z]} | a no longer takes x",
                "{type: string} | {type: string, enum: [z]} | a takes only [z] now",
                "{type: integer, maximum: 9} | {type: integer, maximum: 5} | a maximum is now 5, it was 9",
                "{type: integer} | {type: integer, minimum: 5} | a minimum is now 5",
                "{type: integer, minimum: 5} | {type: integer, minimum: 5, exclusiveMinimum: true} | a minimum is now 5, it was 5",
                "{type: string} | {type: string, pattern: b} | a pattern is now b",
                "{type: object} | {type: object, required: [b]} | a.b is now required",
                "{type: object, properties: {b: {type: string}}} | {type: object} | a.b is no longer there",
                "{type: array, items: {type: string}} | {type: array, items: {type: integer}} | a[0] is now of type integer",
                "{type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: integer}} | a.* is now of type integer",
            })
    void isFound(String older, String newer, String expected) {
        assertThat(between(older, newer)).containsExactly(expected);
        assertThat(between(newer, newer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, description: x, default: y} | {type: string}",
                "{type: integer} | {type: number}",
                "{type: integer} | {x-kubernetes-int-or-string: true}",
                "{type: object} | {x-kubernetes-preserve-unknown-fields: true}",
                "{type: integer, maximum: 5} | {type: integer, maximum: 9}",
                "{type: object, required: [b]} | {type: object, properties: {b: {type: string}}}",
            })
    void isNoneWhereMoreIsTaken(String older, String newer) {
        assertThat(between(older, newer)).isEmpty();
    }

    private static List<String> between(String older, String newer) {
        return Narrowing.between(crd(older), crd(newer), Limits.DEFAULT).stream()
                .map(found -> found.path() + " " + found.what())
                .toList();
    }

    private static String crd(String schema) {
        return "spec: {versions: [{schema: {openAPIV3Schema: {properties: {spec: {type: object, properties: {a: "
                + schema + "}}}}}}]}";
    }
}
