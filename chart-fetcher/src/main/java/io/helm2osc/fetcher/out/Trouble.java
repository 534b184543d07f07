package io.helm2osc.fetcher.out;

import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.fetcher.out.GuardedSockets.EgressDeniedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says whose fault it is when the network does not deliver.
final class Trouble {

    private static final String DENIED = "The address leads to a host that is not on the public internet. "
            + "Whoever runs the service can allow that: helm2osc.fetcher.private-addresses=true.";

    private Trouble() {}

    /// Work that needs the network.
    @FunctionalInterface
    interface NetworkWork<T> {
        T run() throws IOException;
    }

    static <T> Outcome<T> outcome(ChartAddress at, NetworkWork<T> work) {
        try {
            return new Outcome.Done<>(work.run());
        } catch (InterruptedIOException e) {
            return new Outcome.Deferred<>(new Fault("fetch.timeout", at.shown() + " did not answer in time."));
        } catch (IOException e) {
            return of(at, e);
        }
    }

    private static <T> Outcome<T> of(ChartAddress at, IOException trouble) {
        if (has(trouble, EgressDeniedException.class)) {
            return new Outcome.Refused<>(Refusal.of(RefusalCode.FETCH_EGRESS_DENIED, at.shown(), DENIED));
        }
        if (has(trouble, CertificateException.class) || has(trouble, SSLPeerUnverifiedException.class)) {
            return new Outcome.Refused<>(Refusal.of(
                    RefusalCode.FETCH_TLS_INVALID,
                    at.shown(),
                    "The server's certificate is not trusted for this name."));
        }
        String why = has(trouble, UnknownHostException.class)
                ? "the host name is not known"
                : "the server cannot be reached, breaks off, or says that it cannot answer now";
        return new Outcome.Deferred<>(new Fault("fetch.unavailable", at.shown() + " was not fetched: " + why + "."));
    }

    // A host has several addresses; the failures of the others hang on the first as suppressed.
    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        return chain(trouble).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> chain(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .flatMap(link -> Stream.concat(Stream.of(link), Arrays.stream(link.getSuppressed())));
    }
}
