package io.helm2osc.transformer.render;

/// A chart that lies ready at the engine, to be rendered as often as needed, by several threads if need be.
public interface OpenChart extends AutoCloseable {

    /// Renders once. A render that hangs, dies or grows too large costs only itself: the next one is as good as
    /// ever.
    ///
    /// @throws EngineFaultException when the engine itself cannot be started
    RenderOutcome render(RenderRequest request);

    /// Gives the engine back.
    @Override
    void close();
}
