package io.helm2osc.testkit;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.RefusalCode;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A chart that must be refused, and how.
///
/// @param id the row of the reliability reference's table
/// @param attack what it tries
/// @param content made when asked for, because some are large
public record MaliciousChart(String id, String attack, RefusalCode code, Supplier<Bytes> content) {

    /// All whose reading must be refused.
    public static Stream<MaliciousChart> all() {
        return Stream.of(MaliciousArchives.all(), MaliciousMetadata.all(), MaliciousYaml.all())
                .flatMap(charts -> charts);
    }

    /// All that can be read, but not converted.
    public static Stream<MaliciousChart> rendering() {
        return Stream.of(MaliciousSchemas.all(), MaliciousTemplates.all()).flatMap(charts -> charts);
    }

    @Override
    public String toString() {
        return id + " " + attack;
    }
}
