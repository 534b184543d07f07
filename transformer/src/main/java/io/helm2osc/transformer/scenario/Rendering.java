package io.helm2osc.transformer.scenario;

import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.render.RenderOutcome;

/// What a chart rendered to.
public sealed interface Rendering {

    /// These documents.
    record Shown(Manifest manifest) implements Rendering {}

    /// Nothing, and why.
    record NotShown(RenderOutcome why, String message) implements Rendering {}
}
