package io.helm2osc.fetcher.door;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an answer says before its content.
///
/// @param url where it came from after redirects, without the query
/// @param headers under lower-case names, the first of each
public record Reply(int status, String url, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// A header's value.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
