package io.helm2osc.fetcher.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.out.Credentials.Credential;
import io.helm2osc.fetcher.out.DoorSettings.Politeness;
import io.helm2osc.pipeline.RetryLater;
import io.helm2osc.testkit.Answer;
import io.helm2osc.testkit.FakeChartServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HttpDoorTest {

    private static final byte[] CHART = "a chart, as far as the door knows".getBytes(UTF_8);
    private static final int LIMIT = 100_000;
    private static final DoorSettings SETTINGS = new DoorSettings(
            3,
            Duration.ofSeconds(1),
            Duration.ofMillis(400),
            Duration.ofMillis(1500),
            true,
            List.of(),
            Set.of(),
            Politeness.DEFAULT,
            Credentials.NONE);

    private final FakeChartServer server = FakeChartServer.start();
    private final HttpDoor door = new HttpDoor(SETTINGS);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsWhatTheServerGives() {
        server.on("/a.tgz", Answer.ok(CHART)).on("/b.tgz", Answer.chunked(CHART));

        assertThat(get("/a.tgz")).isEqualTo(new Outcome.Done<>(Bytes.of(CHART)));
        assertThat(get("/b.tgz")).isEqualTo(new Outcome.Done<>(Bytes.of(CHART)));
    }

    @Test
    void asksForTheBytesAsTheyAre() {
        server.on("/a.tgz", Answer.ok(CHART));

        get("/a.tgz");

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).containsEntry("accept-encoding", "identity"));
    }

    @Test
    void refusesMoreThanTheLimitStatedOrNot() {
        server.on("/stated", Answer.statingLength(100_001, new byte[10]))
                .on("/chunked", Answer.chunked(new byte[100_001]))
                .on("/endless", Answer.endlessBody())
                .on("/just", Answer.ok(new byte[100_000]));

        assertThat(refusal(get("/stated"))).isEqualTo(RefusalCode.FETCH_TOO_LARGE);
        assertThat(refusal(get("/chunked"))).isEqualTo(RefusalCode.FETCH_TOO_LARGE);
        assertThat(refusal(get("/endless"))).isEqualTo(RefusalCode.FETCH_TOO_LARGE);
        assertThat(get("/just")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void followsThreeRedirectsAndNotFour() {
        server.on("/1", Answer.redirect("/2"))
                .on("/2", Answer.redirect(server.url("/3")))
                .on("/3", Answer.redirect("4"))
                .on("/4", Answer.ok(CHART))
                .on("/0", Answer.redirect("/1"));

        assertThat(get("/1")).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(get("/0"))).isEqualTo(RefusalCode.FETCH_TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://example.org/", "ftp://example.org/a.tgz"})
    void refusesOtherSchemesAlsoWhenRedirectedThere(String address) {
        server.on("/a", Answer.redirect(address));

        assertThat(refusal(get("/a"))).isEqualTo(RefusalCode.FETCH_SCHEME_FORBIDDEN);
        assertThat(refusal(get(door, address))).isEqualTo(RefusalCode.FETCH_SCHEME_FORBIDDEN);
    }

    @Test
    void refusesARedirectFromHttpsToHttp() {
        ChartAddress secure = ChartAddress.parse("https://charts.example.org/a.tgz");

        assertThat(catchThrowable(() -> secure.redirectedTo("http://charts.example.org/a.tgz")))
                .hasMessageContaining("fetch.redirect-denied");
        assertThat(secure.redirectedTo("https://cdn.example.org/a.tgz?sig=s").shown())
                .isEqualTo("https://cdn.example.org/a.tgz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://user:secret@example.org/a.tgz", "http://exa mple.org/", "http://[::1/"})
    void refusesAddressesThatAreNone(String address) {
        assertThat(refusal(get(door, address))).isEqualTo(RefusalCode.FETCH_URL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 204})
    void refusesWhatTheServerDoesNotHave(int status) {
        server.on("/a", Answer.status(status));

        assertThat(refusal(get("/a"))).isEqualTo(RefusalCode.FETCH_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void triesAgainWhatMayPass(int status) {
        server.on("/a", Answer.status(status));

        assertThat(fault(get("/a"))).isEqualTo("fetch.unavailable");
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        server.on("/silent", Answer.silence()).on("/trickle", Answer.trickle(new byte[1000], Duration.ofMillis(50)));

        assertThat(fault(get("/silent"))).isEqualTo("fetch.timeout");
        assertThat(fault(get("/trickle"))).isEqualTo("fetch.timeout");
    }

    @Test
    void comesAgainWhenTheServerAsksForIt() {
        server.otherwise(
                request -> server.requests().size() < 3 ? Answer.status(429, "Retry-After: 7") : Answer.ok(CHART));
        List<Long> slept = new ArrayList<>();

        Outcome<Bytes> outcome = get(new HttpDoor(SETTINGS, clock(slept)), server.url("/a"));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(slept).filteredOn(nanos -> nanos > 6_900_000_000L).hasSize(2);
    }

    @Test
    void doesNotWaitLongerThanItsPatience() {
        server.on("/a", Answer.status(503, "Retry-After: 3600"));
        List<Long> slept = new ArrayList<>();
        HttpDoor patient = new HttpDoor(SETTINGS, clock(slept));

        assertThat(fault(get(patient, server.url("/a")))).isEqualTo("fetch.unavailable");
        assertThat(fault(get(patient, server.url("/b")))).isEqualTo("fetch.unavailable");
        assertThat(server.requests()).hasSize(1);
        assertThat(slept).allMatch(nanos -> nanos == 0);
    }

    private static Turns.Watch clock(List<Long> slept) {
        return new Turns.Watch() {
            private long now = 1;

            @Override
            public synchronized long nanoTime() {
                return now;
            }

            @Override
            public synchronized void sleep(long nanos) {
                slept.add(nanos);
                now += nanos;
            }
        };
    }

    @Test
    void showsCredentialsToTheHostThatTheyAreMeantForOnly() {
        try (FakeChartServer other = FakeChartServer.start()) {
            other.on("/b", Answer.ok(CHART));
            server.on("/a", Answer.redirect(other.url("/b")))
                    .on("/c", Answer.redirect("/d"))
                    .on("/d", Answer.ok(CHART));
            HttpDoor known = new HttpDoor(SETTINGS.withCredentials(Credentials.of(Map.of(
                    server.host(), Credential.basic("me", "secret").overPlainHttp(),
                    other.host(), Credential.bearer("other").overPlainHttp()))));

            assertThat(get(known, server.url("/a"))).isInstanceOf(Outcome.Done.class);
            assertThat(get(known, server.url("/c"))).isInstanceOf(Outcome.Done.class);

            assertThat(server.requests())
                    .allSatisfy(request ->
                            assertThat(request.headers()).containsEntry("authorization", "Basic bWU6c2VjcmV0"));
            assertThat(other.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        }
    }

    @Test
    void sendsNoCredentialsInTheClearUnlessTold() {
        server.on("/a", Answer.ok(CHART));
        var credentials = Credentials.of(Map.of(server.host(), Credential.basic("me", "secret")));

        get(new HttpDoor(SETTINGS.withCredentials(credentials)), server.url("/a"));

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        assertThat(credentials.toString()).doesNotContain("secret").doesNotContain("bWU6");
    }

    @Test
    void handsOnTheStatusesThatWereExpected() {
        server.on("/a", Answer.status(304, "ETag: \"x\""));

        int status = door.get(Ask.of(server.url("/a"), LIMIT).expecting(304), (reply, content) -> reply.status());

        assertThat(status).isEqualTo(304);
    }

    @Test
    void triesAgainWhenTheServerBreaksOff() {
        server.on("/short", Answer.statingLength(5000, new byte[10]))
                .on("/reset", Answer.reset(new byte[10]))
                .on("/headers", Answer.endlessHeaders());

        assertThat(fault(get("/short"))).isEqualTo("fetch.unavailable");
        assertThat(fault(get("/reset"))).isEqualTo("fetch.unavailable");
        assertThat(fault(get("/headers"))).isEqualTo("fetch.unavailable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/a",
                "http://localhost:%d/a",
                "http://127.1:%d/a",
                "http://2130706433:%d/a",
                "http://[::ffff:127.0.0.1]:%d/a",
                "http://0.0.0.0:%d/a",
                "http://127.0.0.1:%d\\@example.org/a"
            })
    void connectsToNoPrivateAddressUnlessAllowed(String form) {
        server.on("/a", Answer.ok(CHART));
        int port = URI.create(server.url("/a")).getPort();
        HttpDoor guarded = new HttpDoor(SETTINGS.withPrivateAddresses(false));

        Outcome<Bytes> outcome = get(guarded, form.formatted(port));

        assertThat(server.requests()).isEmpty();
        assertThat(outcome instanceof Outcome.Refused || fault(outcome).equals("fetch.unavailable"))
                .isTrue();
    }

    @Test
    void saysWhyAPrivateAddressIsNotFetchedAndNothingOfTheQuery() {
        HttpDoor guarded = new HttpDoor(SETTINGS.withPrivateAddresses(false));

        Outcome<Bytes> outcome = get(guarded, server.url("/a.tgz?token=secret"));

        assertThat(refusal(outcome)).isEqualTo(RefusalCode.FETCH_EGRESS_DENIED);
        assertThat(outcome.toString()).contains("/a.tgz").doesNotContain("secret");
    }

    private Outcome<Bytes> get(String path) {
        return get(door, server.url(path));
    }

    private static Outcome<Bytes> get(HttpDoor door, String url) {
        try {
            return new Outcome.Done<>(door.bytes(Ask.of(url, LIMIT)));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (RetryLater e) {
            return new Outcome.Deferred<>(e.fault());
        }
    }

    private static RefusalCode refusal(Outcome<Bytes> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Bytes>) outcome).why().code();
    }

    private static String fault(Outcome<Bytes> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
        return ((Outcome.Deferred<Bytes>) outcome).why().code();
    }
}
