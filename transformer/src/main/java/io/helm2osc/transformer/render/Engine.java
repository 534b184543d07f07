package io.helm2osc.transformer.render;

import io.helm2osc.chart.FileTree;

/// The Helm engine, the judge of every claim that a conversion makes.
public interface Engine {

    /// Lays a chart ready for rendering. The chart should be a [PreparedChart]'s: the engine renders what it is
    /// given.
    ///
    /// @throws EngineFaultException when the chart cannot be laid ready
    OpenChart open(FileTree chart);
}
