package io.helm2osc.pipeline.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where artifacts lie, from the settings.
@ConfigMapping(prefix = "helm2osc.artifacts")
interface ConfiguredArtifacts {

    /// All services must see the same one.
    @WithDefault("data/artifacts")
    Path folder();
}
