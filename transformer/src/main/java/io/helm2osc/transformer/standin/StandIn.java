package io.helm2osc.transformer.standin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What could stand at a place that wants a value. Hosts and addresses are those that RFC 2606 and RFC 5737 keep for
/// examples.
final class StandIn {

    /// A DNS label (RFC 1123), which most names in Kubernetes have to be.
    static final String WORD = "stand-in";

    private record Kind(Pattern key, Object value) {
        Kind(String key, Object value) {
            this(Pattern.compile("(?i).*(?:" + key + ")"), value);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("e-?mail", "someone@example.org"),
            new Kind("port", 8080L),
            new Kind("(?:ur[il]|endpoint|address)s?", "https://example.org"),
            new Kind("(?:host|hostname|domain|fqdn|server|dns(?:name)?)", "example.org"),
            new Kind("cidr", "192.0.2.0/24"),
            new Kind("ip", "192.0.2.1"),
            new Kind("(?:replicas|count|number)", 1L),
            new Kind("(?:tag|version)", "1.0.0"),
            new Kind("registry", "registry.example.org"),
            new Kind("(?:repository|image)", "example.org/stand-in"),
            new Kind("(?:size|storage|memory)", "1Gi"),
            new Kind("(?:schedule|cron)", "0 0 * * *"),
            new Kind("(?:enabled?|accept\\w*|eula)", true));

    /// Base64 of a word, for what is decoded.
    private static final String ENCODED = "c3RhbmQtaW4=";

    private StandIn() {}

    /// What to try at a key, the likeliest first.
    ///
    /// @param now what stands there
    static SequencedSet<Object> likely(String key, @Nullable Object now) {
        SequencedSet<Object> likely = new LinkedHashSet<>();
        if (now instanceof Boolean on) {
            likely.add(!on);
            return likely;
        }
        if (now instanceof List) {
            likely.add(List.of(WORD));
            likely.add(List.of(Map.of("name", WORD)));
        }
        KINDS.stream()
                .filter(kind -> kind.key().matcher(key).matches())
                .map(Kind::value)
                .forEach(likely::add);
        likely.add(WORD);
        likely.add(true);
        likely.add(1L);
        likely.add(List.of(WORD));
        likely.add(Map.of(WORD, WORD));
        likely.add(ENCODED);
        return likely;
    }
}
