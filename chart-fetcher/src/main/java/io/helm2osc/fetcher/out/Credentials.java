package io.helm2osc.fetcher.out;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/// What to show to which host. A host is shown what is meant for it and nothing else, whoever sent us there; over
/// plain http, only where that was said to be wanted.
public final class Credentials {

    /// Nobody is shown anything.
    public static final Credentials NONE = new Credentials(Map.of());

    private final Map<String, Credential> byHost;

    private Credentials(Map<String, Credential> byHost) {
        this.byHost = new TreeMap<>(byHost);
    }

    /// Credentials by host: `charts.example.org`, or `charts.example.org:8443` where the port is not the scheme's.
    public static Credentials of(Map<String, Credential> byHost) {
        Map<String, Credential> lower = new TreeMap<>();
        byHost.forEach((host, credential) -> lower.put(host.toLowerCase(Locale.ROOT), credential));
        return new Credentials(lower);
    }

    /// The `Authorization` header for this address, asked for what another address wants.
    ///
    /// A registry says itself who gives out its tokens. Were the credentials of that host used, any registry could
    /// have a token fetched for it that is meant for another; hence those of the registry, which name the host.
    Optional<String> authorization(HttpUrl at, HttpUrl onBehalfOf) {
        String host = host(at);
        String owner = host(onBehalfOf);
        return Optional.ofNullable(byHost.get(owner))
                .filter(credential -> at.isHttps() || credential.plainHttp)
                .filter(credential -> host.equals(owner) || host.equals(credential.tokenHost))
                .map(credential -> credential.authorization);
    }

    private static String host(HttpUrl url) {
        boolean usualPort = url.port() == HttpUrl.defaultPort(url.scheme());
        return usualPort ? url.host() : url.host() + ":" + url.port();
    }

    /// What proves to one host who we are. It prints as nothing.
    public static final class Credential {
        private final String authorization;
        private final boolean plainHttp;
        private final String tokenHost;

        private Credential(String authorization, boolean plainHttp, String tokenHost) {
            this.authorization = authorization;
            this.plainHttp = plainHttp;
            this.tokenHost = tokenHost;
        }

        /// A user's name and password.
        public static Credential basic(String user, String password) {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return new Credential("Basic " + Base64.getEncoder().encodeToString(pair), false, "");
        }

        /// A token.
        public static Credential bearer(String token) {
            return new Credential("Bearer " + token, false, "");
        }

        /// The same, to be sent without TLS, too.
        public Credential overPlainHttp() {
            return new Credential(authorization, true, tokenHost);
        }

        /// The same, for the host, too, that gives out the tokens of this one.
        public Credential withTokensFrom(String host) {
            return new Credential(authorization, plainHttp, host.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return "(hidden)";
        }
    }

    @Override
    public String toString() {
        return "credentials for " + byHost.keySet();
    }
}
