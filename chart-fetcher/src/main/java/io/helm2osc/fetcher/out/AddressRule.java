package io.helm2osc.fetcher.out;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which addresses may be connected to. The one place where that is decided; it sees the address that is about to
/// be connected to, whatever name, redirect or answer of a name server led there.
final class AddressRule {

    // What InetAddress does not call loopback, link-local, site-local, multicast or unspecified, and yet is not
    // the public internet: shared, protocol, test, benchmark and reserved ranges, and ranges that carry an IPv4
    // address inside.
    private static final List<AddressRange> NOT_PUBLIC = List.of(
            AddressRange.of("0.0.0.0/8"),
            AddressRange.of("100.64.0.0/10"),
            AddressRange.of("192.0.0.0/24"),
            AddressRange.of("192.0.2.0/24"),
            AddressRange.of("192.88.99.0/24"),
            AddressRange.of("198.18.0.0/15"),
            AddressRange.of("198.51.100.0/24"),
            AddressRange.of("203.0.113.0/24"),
            AddressRange.of("240.0.0.0/4"),
            AddressRange.of("::/96"),
            AddressRange.of("64:ff9b::/96"),
            AddressRange.of("64:ff9b:1::/48"),
            AddressRange.of("100::/64"),
            AddressRange.of("2001::/23"),
            AddressRange.of("2001:db8::/32"),
            AddressRange.of("2002::/16"),
            AddressRange.of("fc00::/7"));

    private final boolean privateAllowed;
    private final List<AddressRange> allowedRanges;
    private final Set<Integer> ports;

    AddressRule(DoorSettings settings) {
        this.privateAllowed = settings.privateAddresses();
        this.allowedRanges = settings.allowedRanges();
        this.ports = settings.ports();
    }

    /// Why the address may not be connected to; empty when it may.
    Optional<Denial> denies(InetSocketAddress place) {
        InetAddress address = place.getAddress();
        if (privateAllowed || allowedRanges.stream().anyMatch(range -> range.contains(address))) {
            return Optional.empty();
        }
        if (!isPublic(address)) {
            return Optional.of(Denial.NOT_PUBLIC);
        }
        boolean usual = ports.isEmpty() || ports.contains(place.getPort());
        return usual ? Optional.empty() : Optional.of(Denial.PORT);
    }

    /// What is wrong with an address.
    enum Denial {
        /// It is not on the public internet.
        NOT_PUBLIC,
        /// Its port is none of those that are used.
        PORT
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }
}
