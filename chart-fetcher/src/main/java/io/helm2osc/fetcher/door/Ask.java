package io.helm2osc.fetcher.door;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One GET.
///
/// @param url an http or https address
/// @param headers beside those that the door sets itself
/// @param authorization an `Authorization` for the address's own host, in place of what the settings have for it; no
///     redirect to another host takes it along
/// @param onBehalfOf the address whose host's credentials are shown in place of those of the address's own host, as
///     far as they are meant for it
/// @param limit how many bytes of the answer are taken
/// @param expected the statuses that whoever asks understands, beside 200
public record Ask(
        String url,
        Map<String, String> headers,
        Optional<String> authorization,
        Optional<String> onBehalfOf,
        int limit,
        Set<Integer> expected) {

    public Ask {
        headers = Map.copyOf(headers);
        expected = Set.copyOf(expected);
    }

    /// What is at this address, up to a size.
    public static Ask of(String url, int limit) {
        return new Ask(url, Map.of(), Optional.empty(), Optional.empty(), limit, Set.of());
    }

    /// The same with another header.
    public Ask with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(url, more, authorization, onBehalfOf, limit, expected);
    }

    /// The same with this `Authorization`, if there is one.
    public Ask authorized(Optional<String> by) {
        return new Ask(url, headers, by, onBehalfOf, limit, expected);
    }

    /// The same, showing what the host of another address trusts us by.
    public Ask onBehalfOf(String address) {
        return new Ask(url, headers, authorization, Optional.of(address), limit, expected);
    }

    /// The same, with an answer of this status to be handed on.
    public Ask expecting(int status) {
        return new Ask(url, headers, authorization, onBehalfOf, limit, Set.of(status));
    }

    @Override
    public String toString() {
        return "GET " + url.replaceFirst("\\?.*", "");
    }
}
