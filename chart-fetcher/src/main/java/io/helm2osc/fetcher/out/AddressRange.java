package io.helm2osc.fetcher.out;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of IP addresses in CIDR notation.
public record AddressRange(InetAddress first, int prefix) {

    // No name can be spelled so: a range never asks a name server.
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

    /// Reads a range such as `10.0.0.0/8`.
    ///
    /// @throws IllegalArgumentException when it is none
    public static AddressRange of(String cidr) {
        Matcher matcher = FORM.matcher(cidr.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an address range: " + cidr);
        }
        try {
            var range = new AddressRange(InetAddress.getByName(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (range.prefix > 8 * range.first.getAddress().length) {
                throw new IllegalArgumentException("not an address range: " + cidr);
            }
            return range;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address range: " + cidr, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
