package io.helm2osc.standalone;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Where the broker of this process listens, and keeps what it is told.
@ConfigMapping(prefix = "helm2osc.broker")
interface BrokerSettings {

    /// On the loopback interface.
    int port();

    Path folder();
}
