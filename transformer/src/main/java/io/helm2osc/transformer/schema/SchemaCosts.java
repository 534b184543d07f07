package io.helm2osc.transformer.schema;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refuses charts whose schemas are dear to check values with, before anything does: references can multiply what a
/// few lines say. A schema that cannot be read is left to the engine, which refuses it where it is used.
public final class SchemaCosts {

    private static final String FILE = "values.schema.json";

    private final Limits limits;

    private SchemaCosts(Limits limits) {
        this.limits = limits;
    }

    /// Looks at the schema of a chart and those of the charts inside.
    ///
    /// @throws RefusedException when one costs too much
    public static void check(Chart chart, Limits limits) {
        new SchemaCosts(limits).check(chart, "");
    }

    private void check(Chart chart, String where) {
        chart.files().find(FILE).ifPresent(schema -> check(schema, where + FILE));
        for (Subchart subchart : chart.subcharts()) {
            check(subchart.chart(), where + subchart.folder() + (subchart.packed() ? "!" : "/"));
        }
    }

    private void check(Bytes schema, String where) {
        if (schema.size() > limits.schema().bytes()) {
            throw tooComplex(where, limits.schema().bytes() + " bytes", schema.size() + " bytes");
        }
        read(schema.asUtf8(), where).ifPresent(document -> new SchemaParts(document, limits.schema(), where).count());
    }

    private Optional<Object> read(String schema, String where) {
        try {
            return Optional.ofNullable(plain(schema, where));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.YAML_MALFORMED) {
                return Optional.empty();
            }
            throw tooComplex(where, refused.refusal().limit(), refused.refusal().seen());
        }
    }

    private @Nullable Object plain(String schema, String where) {
        return YamlReader.plain(schema, where, limits);
    }

    static RefusedException tooComplex(String where, String limit, String seen) {
        return new RefusedException(new Refusal(
                RefusalCode.SCHEMA_TOO_COMPLEX, where, limit, seen, "The schema is too dear to check values with."));
    }
}
