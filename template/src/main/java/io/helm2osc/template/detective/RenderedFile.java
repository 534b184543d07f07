package io.helm2osc.template.detective;

import io.helm2osc.template.value.Rope;
import java.util.Optional;

/// What a template came to.
///
/// @param path as the engine names its source: `chart/charts/subchart/templates/x.yaml`
/// @param template the file in the root chart's unpacked tree
/// @param text up to the problem, if there was one
/// @param stop what the engine would stop at
public record RenderedFile(String path, String template, Rope text, Optional<Stop> stop) {

    /// The message of what the engine would stop at.
    public Optional<String> problem() {
        return stop.map(Stop::message);
    }
}
