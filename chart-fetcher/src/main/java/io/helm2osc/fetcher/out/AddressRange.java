package io.helm2osc.fetcher.out;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A range of IP addresses in CIDR notation.
record AddressRange(InetAddress first, int prefix) {

    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            InetAddress first = InetAddress.getByName(cidr.substring(0, slash));
            return new AddressRange(first, Integer.parseInt(cidr.substring(slash + 1)));
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
