package io.helm2osc.fetcher.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.fetcher.out.AddressRule.Denial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    private final AddressRule guarded = new AddressRule(DoorSettings.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void deniesWhatIsNotThePublicInternet(String address) throws UnknownHostException {
        AddressRule open = new AddressRule(DoorSettings.DEFAULT.withPrivateAddresses(true));

        assertThat(guarded.denies(place(address, 443))).contains(Denial.NOT_PUBLIC);
        assertThat(open.denies(place(address, 443))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2003::1"
            })
    void allowsThePublicInternetUpToTheEdges(String address) throws UnknownHostException {
        assertThat(guarded.denies(place(address, 443))).isEmpty();
    }

    @Test
    void usesTheUsualPortsOfPublicAddresses() throws UnknownHostException {
        assertThat(guarded.denies(place("1.1.1.1", 80))).isEmpty();
        assertThat(guarded.denies(place("1.1.1.1", 8443))).isEmpty();
        assertThat(guarded.denies(place("1.1.1.1", 6443))).contains(Denial.PORT);
    }

    @Test
    void allowsTheNamedRangesOnAnyPortAndNoOther() throws UnknownHostException {
        AddressRule rule = new AddressRule(DoorSettings.DEFAULT.withAllowedRanges(
                List.of(AddressRange.of("10.20.0.0/16"), AddressRange.of("fd00:1::/32"))));

        assertThat(rule.denies(place("10.20.3.4", 5000))).isEmpty();
        assertThat(rule.denies(place("::ffff:10.20.3.4", 5000))).isEmpty();
        assertThat(rule.denies(place("fd00:1::7", 5000))).isEmpty();
        assertThat(rule.denies(place("10.21.3.4", 443))).contains(Denial.NOT_PUBLIC);
        assertThat(rule.denies(place("127.0.0.1", 443))).contains(Denial.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "::/129", "localhost/8", "/8", "10.0.0.0/"})
    void refusesRangesThatAreNone(String range) {
        assertThatThrownBy(() -> AddressRange.of(range)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InetSocketAddress place(String address, int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(address), port);
    }
}
