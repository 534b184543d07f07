package io.helm2osc.fetcher.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.IndexLimits;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.out.Credentials;
import io.helm2osc.fetcher.out.Credentials.Credential;
import io.helm2osc.fetcher.out.DoorSettings;
import io.helm2osc.fetcher.out.HttpDoor;
import io.helm2osc.fetcher.version.VersionWish;
import io.helm2osc.testkit.Answer;
import io.helm2osc.testkit.FakeChartServer;
import io.helm2osc.testkit.FakeRegistry;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class RegistriesTest {

    private static final Bytes CHART = Bytes.utf8("a chart, as far as a registry knows");
    private static final Bytes OTHER = Bytes.utf8("another version of it");

    private final FakeRegistry registry = FakeRegistry.start();

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        ":1.2.0, a chart",
        ":1.3.0-rc.1, another",
        "'', a chart",
        ":^1.0, a chart",
        ":>0.0.0-0, another",
        ":1.0.0+build.1, another",
    })
    void findsATagTheNewestOfARangeAndTheNewestStable(String version, String beginning) {
        registry.push("team/demo", "1.2.0", CHART)
                .push("team/demo", "1.3.0-rc.1", OTHER)
                .push("team/demo", "1.0.0_build.1", OTHER)
                .push("team/demo", "latest", OTHER);

        Bytes found = find(version).download().get();

        assertThat(found.asUtf8()).startsWith(beginning);
    }

    @Test
    void findsADigestAndChecksIt() {
        registry.push("team/demo", "1.2.0", CHART);
        Digest manifest = registry.manifest("team/demo", "1.2.0");

        assertThat(find("@" + manifest).download().get()).isEqualTo(CHART);
        assertThat(find(":1.2.0@" + manifest).digest()).isEqualTo(CHART.digest());
        assertThatThrownBy(() -> find("@" + Digest.of("none"))).hasMessageContaining("fetch.not-found");
    }

    @Test
    void readsTagsPageByPage() {
        registry.pagesOf(2);
        for (int minor = 0; minor < 9; minor++) {
            registry.push("team/demo", "1." + minor + ".0", minor == 8 ? CHART : OTHER);
        }

        assertThat(find("").download().get()).isEqualTo(CHART);
        assertThatThrownBy(() -> new Registries(
                                door(Credentials.NONE),
                                Limits.DEFAULT.withIndex(new IndexLimits(10_000, 300)),
                                Set.of(registry.host()))
                        .find("oci://" + registry.host() + "/team/demo", VersionWish.of("", "")))
                .hasMessageContaining("index.too-large");
    }

    @Test
    void asksForNoTagsWhenTheVersionIsSaid() {
        registry.push("team/demo", "1.2.0", CHART);

        registries(Credentials.NONE).find(address(), VersionWish.of("1.2.0", ""));

        assertThat(registry.requests()).noneMatch(request -> request.path().contains("tags"));
    }

    @Test
    void refusesContentOfAnotherDigest() {
        registry.push("team/demo", "1.2.0", CHART).corrupt(CHART);

        assertThatThrownBy(() -> find(":1.2.0").download().get()).hasMessageContaining("fetch.digest-mismatch");
    }

    @Test
    void refusesWhatIsNoChart() {
        registry.push(
                "team/demo",
                "1.2.0",
                CHART,
                "application/vnd.oci.image.config.v1+json",
                "application/vnd.oci.image.layer.v1.tar+gzip");

        assertThatThrownBy(() -> find(":1.2.0")).hasMessageContaining("no Helm chart");
    }

    @Test
    void refusesAChartThatIsTooLargeBeforeFetchingIt() {
        registry.push("team/demo", "1.2.0", Bytes.of(new byte[11 * 1024 * 1024]));

        assertThatThrownBy(() -> find(":1.2.0")).hasMessageContaining("fetch.too-large");
        assertThat(registry.requests()).noneMatch(request -> request.path().contains("blobs"));
    }

    @Test
    void getsATokenForWhatItReadsAndNothingElse() {
        registry.push("team/demo", "1.2.0", CHART).askingFor("me", "secret");
        Registries known = registries(credentials(registry.host()));

        assertThat(known.find(address() + ":1.2.0").download().get()).isEqualTo(CHART);

        assertThat(registry.requests())
                .filteredOn(request -> request.path().startsWith("/token"))
                .singleElement()
                .satisfies(request -> assertThat(request.path())
                        .isEqualTo("/token?service=fake&scope=repository%3Ateam%2Fdemo%3Apull"));
        assertThatThrownBy(() -> find(":1.2.0")).hasMessageContaining("fetch.not-found");
    }

    @Test
    void showsCredentialsToNoHostThatARegistryNames() {
        try (FakeChartServer thief = FakeChartServer.start()) {
            thief.otherwise(request -> Answer.ok("{\"token\": \"x\"}".getBytes()));
            registry.push("team/demo", "1.2.0", CHART).askingFor("me", "secret").namingRealm(thief.url("/token"));
            Credentials both = Credentials.of(Map.of(
                    registry.host(), Credential.basic("me", "secret").overPlainHttp(),
                    thief.host(), Credential.basic("me", "other").overPlainHttp()));

            assertThatThrownBy(() -> registries(both).find(address() + ":1.2.0"))
                    .isInstanceOf(RefusedException.class);

            assertThat(thief.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        }
    }

    @Test
    void showsCredentialsToTheTokenHostThatTheSettingsName() {
        try (FakeChartServer tokens = FakeChartServer.start()) {
            tokens.otherwise(request -> Answer.ok("{\"access_token\": \"a-token-of-the-registry\"}".getBytes()));
            registry.push("team/demo", "1.2.0", CHART).askingFor("me", "secret").namingRealm(tokens.url("/token"));
            Credentials credentials = Credentials.of(Map.of(
                    registry.host(),
                    Credential.basic("me", "secret")
                            .withTokensFrom(tokens.host())
                            .overPlainHttp()));

            assertThat(registries(credentials).find(address() + ":1.2.0").digest())
                    .isEqualTo(CHART.digest());

            assertThat(tokens.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.headers()).containsKey("authorization"));
        }
    }

    @Test
    void takesTheTokenToNoOtherHost() {
        try (FakeChartServer store = FakeChartServer.start()) {
            registry.push("team/demo", "1.2.0", CHART).askingFor("me", "secret").redirectingBlobsTo(store);

            Bytes found = registries(credentials(registry.host()))
                    .find(address() + ":1.2.0")
                    .download()
                    .get();

            assertThat(found).isEqualTo(CHART);
            assertThat(store.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a",
                "oci://example.org",
                "oci://example.org/Upper",
                "oci://user:pw@example.org/a",
                "oci://example.org/a@sha256:short",
                "oci://example.org/a/../b",
                "oci://example.org/a?x=y",
                "oci://example.org/a:b/c"
            })
    void refusesReferencesThatAreNone(String reference) {
        assertThatThrownBy(() -> registries(Credentials.NONE).find(reference))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("fetch.url-invalid");
    }

    private Registries.Found find(String behind) {
        return registries(Credentials.NONE).find(address() + behind);
    }

    private String address() {
        return "oci://" + registry.host() + "/team/demo";
    }

    private Registries registries(Credentials credentials) {
        return new Registries(door(credentials), Limits.DEFAULT, Set.of(registry.host()));
    }

    private static HttpDoor door(Credentials credentials) {
        return new HttpDoor(DoorSettings.DEFAULT.withPrivateAddresses(true).withCredentials(credentials));
    }

    private static Credentials credentials(String host) {
        return Credentials.of(Map.of(host, Credential.basic("me", "secret").overPlainHttp()));
    }
}
