package io.helm2osc.transformer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.SchemaLimits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.ChartFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each bound from both sides: what just fits is read, and one more is refused.
class SchemaCostsTest {

    private static final String CHAIN = """
            {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"allOf": [{"type": "object"}]}}}
            """;

    private static final String DOUBLE = """
            {"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/a"}], "$defs": {"a": {"anyOf": [{}, {}]}}}
            """;

    private static void check(String schema, SchemaLimits limits) {
        SchemaCosts.check(
                ChartFixture.named("demo", "1.0.0")
                        .with("values.schema.json", schema)
                        .chart(),
                Limits.DEFAULT.withSchema(limits));
    }

    private static Refusal refusal(String schema, SchemaLimits limits) {
        return catchThrowableOfType(RefusedException.class, () -> check(schema, limits))
                .refusal();
    }

    @Test
    void boundsTheFile() {
        assertThatCode(() -> check("{}  ", new SchemaLimits(4, 9, 9))).doesNotThrowAnyException();

        Refusal refusal = refusal("{}   ", new SchemaLimits(4, 9, 9));
        assertThat(refusal.code()).isEqualTo(RefusalCode.SCHEMA_TOO_COMPLEX);
        assertThat(refusal.where()).isEqualTo("values.schema.json");
        assertThat(refusal.limit()).isEqualTo("4 bytes");
        assertThat(refusal.seen()).isEqualTo("5 bytes");
    }

    @Test
    void boundsReferencesThatFollowEachOther() {
        assertThatCode(() -> check(CHAIN, new SchemaLimits(999, 3, 9))).doesNotThrowAnyException();
        assertThat(refusal(CHAIN, new SchemaLimits(999, 2, 9)).code()).isEqualTo(RefusalCode.SCHEMA_TOO_COMPLEX);
    }

    @Test
    void countsWhatIsReferredToTwiceTwice() {
        assertThatCode(() -> check(DOUBLE, new SchemaLimits(999, 9, 9))).doesNotThrowAnyException();
        assertThat(refusal(DOUBLE, new SchemaLimits(999, 9, 8)).code()).isEqualTo(RefusalCode.SCHEMA_TOO_COMPLEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": {\"child\": {\"$ref\": \"#\"}}}",
                "{\"$ref\": \"#\"}",
                "{\"anyOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"http://example.com/a\"}]}",
                "{\"$ref\": \"#/nothing/there\"}",
                "{\"type\": ",
                "null",
                "[]"
            })
    void leavesToTheEngineWhatCostsNothing(String schema) {
        assertThatCode(() -> check(schema, new SchemaLimits(999, 9, 9))).doesNotThrowAnyException();
    }

    @Test
    void readsNoDeeperThanYaml() {
        assertThat(refusal("[".repeat(500) + "]".repeat(500), new SchemaLimits(9999, 9, 9))
                        .code())
                .isEqualTo(RefusalCode.SCHEMA_TOO_COMPLEX);
    }

    @Test
    void looksAtTheChartsInside() {
        ChartFixture inner = ChartFixture.named("inner", "1.0.0").with("values.schema.json", CHAIN);
        Limits limits = Limits.DEFAULT.withSchema(new SchemaLimits(999, 1, 9));

        RefusedException packed = catchThrowableOfType(
                RefusedException.class,
                () -> SchemaCosts.check(
                        ChartFixture.guestbook().packed("inner.tgz", inner).chart(), limits));
        RefusedException folder = catchThrowableOfType(
                RefusedException.class,
                () -> SchemaCosts.check(
                        ChartFixture.guestbook().folder("inner", inner).chart(), limits));

        assertThat(packed.refusal().where()).isEqualTo("charts/inner.tgz!values.schema.json");
        assertThat(folder.refusal().where()).isEqualTo("charts/inner/values.schema.json");
    }
}
