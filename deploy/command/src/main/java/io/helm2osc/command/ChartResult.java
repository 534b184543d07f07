package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import io.helm2osc.packager.OscPackage;
import io.helm2osc.transformer.TransformedChart;

/// What became of one chart.
sealed interface ChartResult {

    ChartInput input();

    /// It is a package.
    ///
    /// @param chart the packed chart that was converted
    record Packed(ChartInput input, Bytes chart, TransformedChart transformed, OscPackage made, Times times)
            implements ChartResult {

        /// Name and version as the package has them.
        String title() {
            return transformed.identity().name() + "-" + transformed.identity().version();
        }
    }

    /// The chart is at fault.
    record Refused(ChartInput input, Refusal why) implements ChartResult {}

    /// The chart is not at fault.
    record Failed(ChartInput input, Fault why) implements ChartResult {}

    /// How long each stage took, in nanoseconds; the engine's time is part of transforming.
    record Times(long reading, long transforming, long packing) {

        long total() {
            return reading + transforming + packing;
        }
    }
}
