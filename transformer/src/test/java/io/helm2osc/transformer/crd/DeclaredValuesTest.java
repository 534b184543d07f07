package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a values.schema.json stands in the CRD.
class DeclaredValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string} | {type: string}",
                "{type: [string, 'null']} | {type: string, nullable: true}",
                "{type: [integer, string]} | {x-kubernetes-int-or-string: true}",
                "{type: [integer, number]} | {type: number}",
                "{type: [boolean, string]} | {x-kubernetes-preserve-unknown-fields: true}",
                "{type: 'null'} | {x-kubernetes-preserve-unknown-fields: true}",
                "{} | {x-kubernetes-preserve-unknown-fields: true}",
                "true | {x-kubernetes-preserve-unknown-fields: true}",
                "{enum: [a, b]} | {type: string, enum: [a, b]}",
                "{enum: [a, null]} | {type: string, nullable: true, enum: [a, null]}",
                "{enum: [1, a]} | {x-kubernetes-int-or-string: true, enum: [1, a]}",
                "{const: 3} | {type: integer, enum: [3]}",
                "{type: integer, minimum: 1, maximum: 9} | {type: integer, minimum: 1, maximum: 9}",
                "{type: integer, exclusiveMinimum: 1} | {type: integer, minimum: 1, exclusiveMinimum: true}",
                "{type: integer, maximum: 9, exclusiveMaximum: true} | {type: integer, maximum: 9, exclusiveMaximum: true}",
                "{type: number, minimum: 1e-3, multipleOf: 0.5} | {type: number, minimum: 0.001, multipleOf: 0.5}",
                "{type: string, minLength: 1, pattern: '^a+$'} | {type: string, minLength: 1, pattern: '^a+$'}",
                "{type: string, pattern: '^(?!a)'} | {type: string}",
                "{type: array, items: {type: string}} | {type: array, items: {type: string}}",
                "{type: array, items: [{type: string}, {type: integer}]} | {type: array, items: {x-kubernetes-int-or-string: true}}",
                "{type: array, prefixItems: [{type: string}], items: {type: string}} | {type: array, items: {type: string}}",
                "{type: array, uniqueItems: true, maxItems: 3} | {type: array, maxItems: 3, items: {x-kubernetes-preserve-unknown-fields: true}}",
                "{type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: string}}",
                "{type: object, additionalProperties: false} | {type: object, x-kubernetes-preserve-unknown-fields: true}",
                "{type: object, patternProperties: {'^a': {type: string}}} | {type: object, x-kubernetes-preserve-unknown-fields: true}",
                "{$ref: '#/definitions/port'} | {type: integer, maximum: 65535}",
                "{$ref: '#/$defs/named'} | {type: boolean}",
                "{$ref: '#named'} | {type: boolean}",
                "{$ref: '#/definitions/nothing'} | {x-kubernetes-preserve-unknown-fields: true}",
                "{$ref: 'https://example.org/schema.json'} | {x-kubernetes-preserve-unknown-fields: true}",
                "{allOf: [{type: string}, {maxLength: 5}]} | {type: string, maxLength: 5}",
                "{allOf: [{enum: [a, b]}, {enum: [b, c]}]} | {type: string, enum: [b]}",
                "{anyOf: [{type: string}, {type: 'null'}]} | {type: string, nullable: true}",
                "{oneOf: [{const: a}, {const: b}]} | {type: string, enum: [a, b]}",
                "{oneOf: [{type: string}, {type: boolean}]} | {x-kubernetes-preserve-unknown-fields: true}",
                "{type: string, anyOf: [{maxLength: 5}, {pattern: b}]} | {type: string}",
                "{type: string, not: {const: a}} | {type: string}",
                "{type: integer, description: 'How many', default: 7} | {description: How many, type: integer}",
            })
    void carriesWhatItCan(String declared, String carried) {
        assertThat(Plain.at(crd(declared, "").values(), "properties", "a")).isEqualTo(yaml(carried));
    }

    @Test
    void keepsEveryFormOfAFieldOfSeveralTypes() {
        String schema = "{type: object, properties: {mode: {type: string}, "
                + "target: {oneOf: [{type: object, properties: {name: {type: string}}}, {type: string}]}}}";

        CrdDocument crd = crd(schema, "a: {mode: x}");

        assertThat(field(crd, "a", "target"))
                .containsEntry("x-kubernetes-preserve-unknown-fields", true)
                .doesNotContainKey("type");
        assertThat(field(crd, "a", "target", "name")).containsEntry("type", "string");
        assertThat(opened(schema)).contains("oneOf at a.target");
    }

    @Test
    void joinsTheFieldsOfAllFormsAndConsequences() {
        CrdDocument crd = crd("""
                {type: object, properties: {kind: {enum: [x, y]}},
                 allOf: [{properties: {all: {type: string}}}],
                 anyOf: [{properties: {any: {type: integer}}}, {properties: {other: {type: integer}}}],
                 if: {properties: {kind: {const: x}}},
                 then: {required: [then], properties: {then: {type: boolean}}},
                 else: {properties: {else: {type: boolean}}}}
                """.replace("\n", " "), "");

        assertThat(Plain.map(field(crd, "a").get("properties")).keySet())
                .containsExactlyInAnyOrder("kind", "all", "any", "other", "then", "else");
        assertThat(field(crd, "a")).doesNotContainKey("required");
    }

    @Test
    void asksOnlyForWhatTheChartDoesNotSet() {
        String schema = "{type: object, required: [size], minProperties: 2, properties: {size: {type: string}, "
                + "list: {type: array, items: {type: object, required: [name]}}, "
                + "unset: {type: object, required: [x]}}}";

        CrdDocument crd = crd(schema, "a: {size: 1Gi, list: []}");

        assertThat(field(crd, "a")).doesNotContainKeys("required", "minProperties");
        assertThat(Plain.at(field(crd, "a", "list"), "items", "required")).isEqualTo(List.of("name"));
        assertThat(field(crd, "a", "unset")).containsEntry("required", List.of("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: integer} | text | {x-kubernetes-int-or-string: true, default: text}",
                "{type: boolean} | text | {x-kubernetes-preserve-unknown-fields: true, default: text}",
                "{enum: [a, b]} | c | {type: string, default: c}",
                "{type: integer, minimum: 5, exclusiveMinimum: true} | 5 | {type: integer, default: 5}",
                "{type: string, pattern: '^b'} | a | {type: string, default: a}",
                "{type: string} | null | {type: string, nullable: true}",
                "{type: array, items: {type: string}} | [1] | {type: array, items: {x-kubernetes-int-or-string: true}, default: [1]}",
            })
    void takesTheChartsOwnValues(String declared, String value, String carried) {
        assertThat(Plain.at(crd(declared, "a: " + value).values(), "properties", "a"))
                .isEqualTo(yaml(carried));
    }

    @Test
    void followsNoSchemaWithoutEnd() {
        assertThat(opened("{$ref: '#'}")).contains("contains itself");
        String doubling = IntStream.range(0, 40)
                .mapToObj(i -> "d%d: {properties: {x: {$ref: '#/definitions/d%d'}, y: {$ref: '#/definitions/d%d'}}}"
                        .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(", "));
        var chart = ChartFixture.guestbook()
                .with(
                        "values.schema.json",
                        "{definitions: {%s}, properties: {a: {$ref: '#/definitions/d0'}}}".formatted(doubling));

        assertThat(Opened.findings(observed(chart).opened()).getFirst().message())
                .contains("the schema is too large");
    }

    @Test
    void readsTheSchemasOfSubchartsUnderTheirAlias() {
        var redis = ChartFixture.named("redis", "1.0.0")
                .with(
                        "values.schema.json",
                        "{properties: {mode: {enum: [one, many]}, global: {properties: {zone: {type: string}}}}}");
        var chart = ChartFixture.guestbook()
                .chartYaml("dependencies:\n"
                        + "- {name: redis, version: 1.0.0, alias: cache, condition: cache.enabled, tags: [db]}\n")
                .packed("redis-1.0.0.tgz", redis);

        CrdDocument crd = CrdDocument.of("guestbook", observed(chart), Set.of(), OscProfile.DEFAULT);

        assertThat(field(crd, "cache", "mode")).containsEntry("enum", List.of("one", "many"));
        assertThat(field(crd, "cache", "enabled")).containsEntry("type", "boolean");
        assertThat(field(crd, "tags", "db")).containsEntry("type", "boolean");
        assertThat(field(crd, "global", "zone")).containsEntry("type", "string");
    }

    @Test
    void tellsKeysLikeThoseOfAResourceFromTheResourcesOwn() {
        var chart = ChartFixture.guestbook().values("kind: a\nmetadata: {x: 1}\na.b/c: {d~e: 1}\n");

        CrdDocument crd = CrdDocument.of("guestbook", observed(chart), Set.of(), OscProfile.DEFAULT);

        assertThat(field(crd, "kind")).containsEntry("type", "string");
        assertThat(field(crd, "metadata", "x")).containsEntry("type", "integer");
        assertThat(field(crd, "a.b/c", "d~e")).containsEntry("type", "integer");
    }

    private static String opened(String declared) {
        return Opened.findings(observed(chart(declared, "")).opened())
                .getFirst()
                .message();
    }

    private static CrdDocument crd(String declared, String values) {
        return CrdDocument.of("guestbook", observed(chart(declared, values)), Set.of(), OscProfile.DEFAULT);
    }

    private static ChartFixture chart(String declared, String values) {
        return ChartFixture.guestbook()
                .values(values)
                .with(
                        "values.schema.json",
                        "{definitions: {port: {type: integer, maximum: 65535}}, "
                                + "$defs: {named: {$anchor: named, type: boolean}}, properties: {a: " + declared
                                + "}}");
    }

    private static ObservedValues observed(ChartFixture chart) {
        return ObservedValues.of(chart.chart(), ValueUses.of(chart.chart()), Limits.DEFAULT);
    }

    private static Map<String, Object> field(CrdDocument crd, String... path) {
        return crd.schema(Arrays.stream(path).reduce(ValuesPath.ROOT, ValuesPath::child, ValuesPath::append))
                .orElseThrow();
    }

    private static Object yaml(String text) {
        return Plain.map(YamlReader.plain(text, "test", Limits.DEFAULT));
    }
}
