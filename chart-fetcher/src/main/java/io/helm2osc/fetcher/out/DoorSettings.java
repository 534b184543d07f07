package io.helm2osc.fetcher.out;

import java.time.Duration;

/// The bounds of the network door (reliability §2.5, §6).
///
/// @param maxBytes of one download, as it comes over the wire
/// @param maxRedirects that are followed
/// @param connect until a connection stands
/// @param idle without a byte
/// @param total for the whole download, redirects included
/// @param privateAddresses whether loopback, private and other non-public addresses may be connected to
public record DoorSettings(
        int maxBytes, int maxRedirects, Duration connect, Duration idle, Duration total, boolean privateAddresses) {

    /// What is safe for addresses that strangers send.
    public static final DoorSettings DEFAULT = new DoorSettings(
            10 * 1024 * 1024, 3, Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(60), false);

    /// The same bounds, with private addresses allowed or not.
    public DoorSettings withPrivateAddresses(boolean allowed) {
        return new DoorSettings(maxBytes, maxRedirects, connect, idle, total, allowed);
    }
}
