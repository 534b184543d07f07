package io.helm2osc.api.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The API's settings.
@ConfigMapping(prefix = "helm2osc.api")
interface ApiSettings {

    /// How long a request waits for the broker's acknowledgement.
    @WithDefault("2s")
    Duration brokerPatience();
}
