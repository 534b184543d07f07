package io.helm2osc.fetcher.out;

import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.door.Reply;
import io.helm2osc.fetcher.out.Turns.BusyException;
import io.helm2osc.pipeline.RetryLater;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/// The one door to the network (reliability §2.5): bounded in bytes and time, guarded at connect, redirects
/// followed by us, credentials shown to the host that they are meant for and to no other, polite to each host.
///
/// OkHttp and not the JDK's client, because only a socket of our own can look at the address it really connects to.
public final class HttpDoor implements Door {

    /// How often a host may say that it is busy before we give up.
    private static final int TRIES = 3;

    private final DoorSettings settings;
    private final Turns turns;
    private final OkHttpClient client;

    public HttpDoor(DoorSettings settings) {
        this(settings, RealWatch.INSTANCE);
    }

    HttpDoor(DoorSettings settings, Turns.Watch watch) {
        this.settings = settings;
        this.turns = new Turns(settings.politeness(), watch);
        this.client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(new AddressRule(settings)))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(settings.connect())
                .readTimeout(settings.idle())
                .writeTimeout(settings.idle())
                .connectionPool(new ConnectionPool(16, 20, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public <T> T get(Ask ask, Reading<T> reading) {
        ChartAddress start = ChartAddress.parse(ask.url());
        try {
            return patiently(start, ask, reading);
        } catch (IOException e) {
            throw Trouble.of(start, e);
        } catch (UncheckedIOException e) {
            throw Trouble.of(start, Objects.requireNonNullElseGet(e.getCause(), IOException::new));
        } catch (BusyException e) {
            throw new RetryLater(new Fault("fetch.unavailable", start.shown() + " was not fetched: " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryLater(new Fault("fetch.unavailable", start.shown() + " was not fetched: we stop."));
        }
    }

    private <T> T patiently(ChartAddress start, Ask ask, Reading<T> reading)
            throws IOException, BusyException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return follow(start, ask, reading);
            } catch (LaterException later) {
                if (attempt == TRIES) {
                    throw new IOException("still busy");
                }
                turns.leaveAlone(later.host, later.wait);
            }
        }
    }

    private <T> T follow(ChartAddress start, Ask ask, Reading<T> reading)
            throws IOException, BusyException, InterruptedException, LaterException {
        long left = settings.total().toNanos();
        ChartAddress at = start;
        for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
            try (Turns.Turn turn = turns.take(at.host())) {
                long began = System.nanoTime();
                try (Response response = call(start, at, ask, left).execute()) {
                    if (!response.isRedirect()) {
                        return read(at, ask, response, reading);
                    }
                    at = at.redirectedTo(response.header("Location"));
                }
                left -= System.nanoTime() - began;
            }
        }
        throw new RefusedException(new Refusal(
                RefusalCode.FETCH_TOO_MANY_REDIRECTS,
                start.shown(),
                settings.maxRedirects() + " redirects",
                "more",
                "The address redirects too often."));
    }

    private Call call(ChartAddress start, ChartAddress at, Ask ask, long left) {
        Request.Builder request = new Request.Builder().url(at.url()).header("Accept", "*/*");
        ask.headers().forEach(request::header);
        request.header("Accept-Encoding", "identity").header("User-Agent", "helm2osc");
        // Where somebody else sends us, we come with nothing.
        if (at.host().equals(start.host())) {
            authorization(at, ask).ifPresent(proof -> request.header("Authorization", proof));
        }
        // Zero would mean no limit.
        long millis = Math.max(1, Duration.ofNanos(left).toMillis());
        // Shares the connections of the other.
        OkHttpClient bounded =
                client.newBuilder().callTimeout(millis, TimeUnit.MILLISECONDS).build();
        return bounded.newCall(request.build());
    }

    private Optional<String> authorization(ChartAddress at, Ask ask) {
        ChartAddress owner = ask.onBehalfOf().map(ChartAddress::parse).orElse(at);
        return ask.authorization().or(() -> settings.credentials().authorization(at.url(), owner.url()));
    }

    private static <T> T read(ChartAddress at, Ask ask, Response response, Reading<T> reading)
            throws IOException, LaterException {
        int status = response.code();
        if (status == 429 || status == 503) {
            Optional<Duration> wait = HttpStatus.retryAfter(response.header("Retry-After"), Instant.now());
            if (wait.isPresent()) {
                throw new LaterException(at.host(), wait.get());
            }
        }
        if (!ask.expected().contains(status)) {
            HttpStatus.check(at, status);
        }
        long stated = response.body().contentLength();
        if (stated > ask.limit()) {
            throw BoundedStream.tooLarge(at, ask.limit(), stated + " bytes");
        }
        try (InputStream content = new BoundedStream(response.body().byteStream(), at, ask.limit())) {
            return reading.read(new Reply(status, at.shown(), headers(response)), content);
        }
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().toMultimap().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    /// The host asks us to come again.
    private static final class LaterException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String host;
        private final transient Duration wait;

        LaterException(String host, Duration wait) {
            super("busy");
            this.host = host;
            this.wait = wait;
        }
    }

    private enum RealWatch implements Turns.Watch {
        INSTANCE;

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
