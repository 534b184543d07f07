package io.helm2osc.fetcher.out;

import io.helm2osc.contract.Fault;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.out.GuardedSockets.EgressDeniedException;
import io.helm2osc.pipeline.RetryLater;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says whose fault it is when the network does not deliver.
final class Trouble {

    private static final String NOT_PUBLIC = "The address leads to a host that is not on the public internet. "
            + "Whoever runs the service can allow that: helm2osc.fetcher.allowed-ranges, or "
            + "helm2osc.fetcher.private-addresses=true.";
    private static final String PORT = "The address names a port that is not used. Whoever runs the service can allow "
            + "it: helm2osc.fetcher.ports.";

    private Trouble() {}

    /// What to throw in place of this: a refusal when the address is at fault, else a fault.
    static RuntimeException of(ChartAddress at, IOException trouble) {
        if (trouble instanceof InterruptedIOException) {
            return new RetryLater(new Fault("fetch.timeout", at.shown() + " did not answer in time."));
        }
        Optional<EgressDeniedException> denied = find(trouble, EgressDeniedException.class);
        if (denied.isPresent()) {
            return new RefusedException(
                    RefusalCode.FETCH_EGRESS_DENIED,
                    at.shown(),
                    switch (denied.get().why()) {
                        case NOT_PUBLIC -> NOT_PUBLIC;
                        case PORT -> PORT;
                    });
        }
        if (has(trouble, CertificateException.class) || has(trouble, SSLPeerUnverifiedException.class)) {
            return new RefusedException(
                    RefusalCode.FETCH_TLS_INVALID,
                    at.shown(),
                    "The server's certificate is not trusted for this name.");
        }
        if (has(trouble, UnknownHostException.class)) {
            return new RetryLater(
                    new Fault("fetch.host-unknown", at.shown() + " was not fetched: the host name is not known."));
        }
        return new RetryLater(
                new Fault(
                        "fetch.unavailable",
                        at.shown()
                                + " was not fetched: the server cannot be reached, breaks off, or says that it cannot answer now."));
    }

    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        return find(trouble, kind).isPresent();
    }

    // A host has several addresses; the failures of the others hang on the first as suppressed.
    private static <T extends Throwable> Optional<T> find(Throwable trouble, Class<T> kind) {
        return chain(trouble).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .flatMap(link -> Stream.concat(Stream.of(link), Arrays.stream(link.getSuppressed())));
    }
}
