package io.helm2osc.fetcher.out;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// The one door to the network (reliability §2.5): bounded in bytes and time, guarded at connect, redirects
/// followed by us.
///
/// OkHttp and not the JDK's client, because only a socket of our own can look at the address it really connects to.
public final class HttpDoor implements Download {

    private final DoorSettings settings;
    private final OkHttpClient client;

    public HttpDoor(DoorSettings settings) {
        this.settings = settings;
        this.client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(new AddressRule(settings.privateAddresses())))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(settings.connect())
                .readTimeout(settings.idle())
                .writeTimeout(settings.idle())
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public Outcome<Bytes> get(String url, Optional<Digest> digest) {
        try {
            ChartAddress address = ChartAddress.parse(url);
            return Trouble.outcome(address, () -> withDigest(follow(address), digest, address));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    private byte[] follow(ChartAddress start) throws IOException {
        long deadline = System.nanoTime() + settings.total().toNanos();
        ChartAddress at = start;
        for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
            try (Response response = call(at, deadline).execute()) {
                if (!response.isRedirect()) {
                    return body(at, response);
                }
                at = at.redirectedTo(response.header("Location"));
            }
        }
        throw new RefusedException(new Refusal(
                RefusalCode.FETCH_TOO_MANY_REDIRECTS,
                start.shown(),
                settings.maxRedirects() + " redirects",
                "more",
                "The address redirects too often."));
    }

    private Call call(ChartAddress at, long deadline) {
        Call call = client.newCall(new Request.Builder()
                .url(at.url())
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "helm2osc")
                .build());
        // Zero would mean no limit.
        long left = Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
        call.timeout().timeout(left, TimeUnit.MILLISECONDS);
        return call;
    }

    private byte[] body(ChartAddress at, Response response) throws IOException {
        HttpStatus.check(at, response.code());
        ResponseBody body = response.body();
        if (body.contentLength() > settings.maxBytes()) {
            throw tooLarge(at, body.contentLength() + " bytes");
        }
        try (InputStream content = body.byteStream()) {
            byte[] bytes = content.readNBytes(settings.maxBytes() + 1);
            if (bytes.length > settings.maxBytes()) {
                throw tooLarge(at, "more");
            }
            return bytes;
        }
    }

    private static Bytes withDigest(byte[] content, Optional<Digest> wanted, ChartAddress at) {
        Bytes bytes = Bytes.of(content);
        Digest seen = bytes.digest();
        if (wanted.isPresent() && !wanted.get().equals(seen)) {
            throw new RefusedException(new Refusal(
                    RefusalCode.FETCH_DIGEST_MISMATCH,
                    at.shown(),
                    wanted.get().value(),
                    seen.value(),
                    "What came from the address has another digest than the request says."));
        }
        return bytes;
    }

    private RefusedException tooLarge(ChartAddress at, String seen) {
        return new RefusedException(new Refusal(
                RefusalCode.FETCH_TOO_LARGE,
                at.shown(),
                settings.maxBytes() + " bytes",
                seen,
                "The chart at the address is larger than what is fetched."));
    }
}
