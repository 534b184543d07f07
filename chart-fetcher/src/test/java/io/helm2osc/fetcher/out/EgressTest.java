package io.helm2osc.fetcher.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.Outcome;
import io.helm2osc.fetcher.ChartSources;
import io.helm2osc.fetcher.RecentCharts;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.registry.Registries;
import io.helm2osc.fetcher.repository.Repositories;
import io.helm2osc.testkit.Answer;
import io.helm2osc.testkit.ChartBuilder;
import io.helm2osc.testkit.FakeChartServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However an address is spelled, and whoever names it: nothing that is not public is connected to (reliability, G8).
@Timeout(60)
class EgressTest {

    private final FakeChartServer inside = FakeChartServer.start();

    // Stands for the internet: its range is allowed, the victim's is not.
    private final FakeChartServer outside = FakeChartServer.startAt("127.0.0.2");

    @AfterEach
    void stop() {
        inside.close();
        outside.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "127.0.0.1.",
                "127.0.0.0001",
                "0127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0x7F.0.0.0x1",
                "017700000001",
                "0177.0.0.1",
                "00000177.0.0.1",
                "%31%32%37.0.0.1",
                "127%2e0%2e0%2e1",
                "127.0.0.1%2f",
                "127.0.0.1%00",
                "127\u30020\u30020\u30021",
                "\u2460\u2461\u2466.\u24EA.\u24EA.\u2460",
                "\uFF11\uFF12\uFF17.0.0.1",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "\u24DBocalhost",
                "0.0.0.0",
                "0",
                "0x0",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[0000::0001]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:7f00:0001]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[::1%25lo]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fec0::1]",
                "[ff02::1]",
                "[2001:db8::1]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "3232235521",
                "100.64.0.1",
                "169.254.169.254",
                "0xA9FEA9FE",
                "0251.0376.0251.0376",
                "[::ffff:169.254.169.254]",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "example.org@127.0.0.1",
                "127.0.0.1#@example.org",
                "127.0.0.1\\@example.org"
            })
    void connectsToNothingThatIsNotPublicWhoeverNamesIt(String form) {
        inside.otherwise(request -> Answer.ok("{\"token\": \"x\"}".getBytes(UTF_8)));
        String port = inside.host().replaceFirst(".*:", ":");
        String host = form.contains("#") || form.contains("\\") ? form.replaceFirst("(?=[#\\\\])", port) : form + port;
        String target = "http://" + host + "/x";

        for (ChartSource way : ways(target, host)) {
            assertThat(sources(host).fetch(way)).as(way.toString()).isNotInstanceOf(Outcome.Done.class);
        }

        assertThat(inside.requests()).isEmpty();
    }

    @Test
    void getsThereOnlyWhereItIsAllowed() {
        inside.otherwise(request -> Answer.ok(new byte[0]));
        var open = new DoorSettings(
                3,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                false,
                List.of(AddressRange.of("127.0.0.0/8")),
                Set.of(),
                DoorSettings.Politeness.DEFAULT,
                Credentials.NONE);

        for (ChartSource way : ways(inside.url("/x"), inside.host())) {
            var unused = sources(new HttpDoor(open), inside.host()).fetch(way);
        }

        // Or the test above would show nothing: each way, on its own, leads there.
        assertThat(inside.requests()).hasSizeGreaterThanOrEqualTo(6);
    }

    private List<ChartSource> ways(String target, String host) {
        outside.on("/redirect", Answer.redirect(target))
                .on("/index.yaml", ok("entries:\n  demo:\n  - version: 1.0.0\n    urls: ['" + target + "']\n"))
                .on("/repository.tgz", Answer.ok(dependingOn(target).toArray()))
                .on("/registry.tgz", Answer.ok(dependingOn("oci://" + host).toArray()))
                .on(
                        "/v2/demo/manifests/1.0.0",
                        Answer.status(401, "WWW-Authenticate: Bearer realm=\"" + target + "\""));
        return List.of(
                url(target),
                url(outside.url("/redirect")),
                new ChartSource.FromRepository(target, "demo", "*"),
                new ChartSource.FromRepository(outside.url(""), "demo", "*"),
                url(outside.url("/repository.tgz")),
                url(outside.url("/registry.tgz")),
                new ChartSource.FromRegistry("oci://" + host + "/demo:1.0.0"),
                new ChartSource.FromRegistry("oci://" + outside.host() + "/demo:1.0.0"));
    }

    private static ChartSource url(String url) {
        return new ChartSource.FromUrl(url, Optional.empty());
    }

    private static Answer ok(String text) {
        return Answer.ok(text.getBytes(UTF_8));
    }

    private static Bytes dependingOn(String repository) {
        return ChartBuilder.chart("app", "1.0.0")
                .metadata("dependencies: [{name: demo, version: 1.0.0, repository: '" + repository + "'}]")
                .tgz();
    }

    private ChartSources sources(String host) {
        var guarded = new DoorSettings(
                3,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                false,
                List.of(AddressRange.of("127.0.0.2/32")),
                Set.of(),
                DoorSettings.Politeness.DEFAULT,
                Credentials.NONE);
        return sources(new HttpDoor(guarded), host);
    }

    private ChartSources sources(Door door, String host) {
        return new ChartSources(
                door,
                new Repositories(door, Limits.DEFAULT, Duration.ZERO, () -> 0),
                new Registries(door, Limits.DEFAULT, Set.of(host, outside.host())),
                new RecentCharts(0),
                Limits.DEFAULT);
    }
}
