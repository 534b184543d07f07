package io.helm2osc.fetcher.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fetcher's settings.
@ConfigMapping(prefix = "helm2osc.fetcher")
interface FetcherSettings {

    /// Whether charts may be fetched from loopback and private addresses.
    @WithDefault("false")
    boolean privateAddresses();

    /// Ranges of addresses that may be fetched from although they are private, such as `10.20.0.0/16`.
    Optional<List<String>> allowedRanges();

    /// The ports of public addresses that are used.
    @WithDefault("80,443,8443")
    Set<Integer> ports();

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

    /// How many requests one host is sent at the same time.
    @WithDefault("4")
    int hostRequests();

    /// How many requests one host is sent in a second.
    @WithDefault("20")
    int hostRate();

    /// How long a request waits for its turn, or because a host asks for time.
    @WithDefault("30s")
    Duration patience();

    /// For how long a repository's index is used without asking whether it has changed.
    @WithDefault("60s")
    Duration indexFresh();

    /// Registries, as `host:port`, that are spoken to without TLS.
    Optional<Set<String>> plainHttpRegistries();

    /// What is shown to which host, by `host` or `host:port`.
    Map<String, HostCredentials> credentials();

    /// A user's name and password, or a token.
    interface HostCredentials {

        Optional<String> username();

        Optional<String> password();

        Optional<String> token();

        /// The host that gives out this registry's tokens, when it is another.
        Optional<String> tokenHost();

        /// Whether they may be sent without TLS.
        @WithDefault("false")
        boolean plainHttp();
    }
}
