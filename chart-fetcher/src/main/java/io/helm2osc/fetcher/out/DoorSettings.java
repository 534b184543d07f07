package io.helm2osc.fetcher.out;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The bounds of the network door (reliability §2.5, §6).
///
/// @param maxRedirects that are followed
/// @param connect until a connection stands
/// @param idle without a byte
/// @param total for one whole download, redirects included
/// @param privateAddresses whether loopback, private and other non-public addresses may be connected to
/// @param allowedRanges of addresses that may be connected to all the same, on any port
/// @param ports that public addresses may be connected to on; all when empty
/// @param politeness what each host may be asked for at a time
/// @param credentials for the hosts that ask for them
public record DoorSettings(
        int maxRedirects,
        Duration connect,
        Duration idle,
        Duration total,
        boolean privateAddresses,
        List<AddressRange> allowedRanges,
        Set<Integer> ports,
        Politeness politeness,
        Credentials credentials) {

    /// What is safe for addresses that strangers send.
    public static final DoorSettings DEFAULT = new DoorSettings(
            3,
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            false,
            List.of(),
            Set.of(80, 443, 8443),
            Politeness.DEFAULT,
            Credentials.NONE);

    public DoorSettings {
        allowedRanges = List.copyOf(allowedRanges);
        ports = Set.copyOf(ports);
    }

    /// What one host is spared.
    ///
    /// @param atOnce requests to one host that run at the same time
    /// @param perSecond requests to one host that begin in a second, on average
    /// @param patience the longest that a request waits for its turn, or because the host asks it to
    public record Politeness(int atOnce, int perSecond, Duration patience) {

        /// What no host should mind.
        public static final Politeness DEFAULT = new Politeness(4, 20, Duration.ofSeconds(30));
    }

    /// The same bounds, with private addresses allowed or not; where they are, every port is.
    public DoorSettings withPrivateAddresses(boolean allowed) {
        return new DoorSettings(
                maxRedirects, connect, idle, total, allowed, allowedRanges, ports, politeness, credentials);
    }

    /// The same bounds, with these ranges allowed.
    public DoorSettings withAllowedRanges(List<AddressRange> ranges) {
        return new DoorSettings(
                maxRedirects, connect, idle, total, privateAddresses, ranges, ports, politeness, credentials);
    }

    /// The same bounds with these credentials.
    public DoorSettings withCredentials(Credentials others) {
        return new DoorSettings(
                maxRedirects, connect, idle, total, privateAddresses, allowedRanges, ports, politeness, others);
    }
}
