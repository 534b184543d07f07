package io.helm2osc.api.in;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keeps pages of other sites from using a browser on this machine to reach an API that asks nobody who they are.
/// Such a request says where its page is from, or comes under a name that leads here by somebody else's name server.
final class Neighbourhood {

    private static final Pattern HERE = Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");

    private Neighbourhood() {}

    /// Whether a request with these headers comes from this machine's own pages, or from no page at all.
    static boolean isOurs(Optional<String> host, Optional<String> origin) {
        return host.filter(name -> HERE.matcher(name).matches()).isPresent()
                && origin.stream().allMatch(from -> host.equals(authority(from)));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
