package io.helm2osc.fetcher.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The fetcher's settings.
@ConfigMapping(prefix = "helm2osc.fetcher")
interface FetcherSettings {

    /// Whether charts may be fetched from loopback and private addresses.
    @WithDefault("false")
    boolean privateAddresses();

    /// How many redirects are followed.
    @WithDefault("3")
    int maxRedirects();

    /// Until a connection stands.
    @WithDefault("3s")
    Duration connectTimeout();

    /// Without a byte.
    @WithDefault("10s")
    Duration idleTimeout();

    /// For a whole download.
    @WithDefault("60s")
    Duration totalTimeout();

    /// How many charts are fetched at the same time.
    @WithDefault("8")
    int parallelism();
}
