package io.helm2osc.transformer.wiring;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/// The settings of the transformer.
@ConfigMapping(prefix = "helm2osc.transformer")
interface TransformerSettings {

    /// How many engine workers render at once, and how many charts are worked on; one for each processor by default.
    OptionalInt workers();
}
