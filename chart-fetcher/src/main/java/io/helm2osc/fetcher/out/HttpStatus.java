package io.helm2osc.fetcher.out;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the status of an answer means for a download.
final class HttpStatus {

    private HttpStatus() {}

    /// Returns when there is content; anything but 200 is no chart, and only what may pass by itself is worth
    /// another try.
    static void check(ChartAddress at, int status) throws IOException {
        if (status == 200) {
            return;
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            throw new IOException("status " + status);
        }
        String message = status == 401 || status == 403
                ? "The server does not let us have this; the settings may name credentials for its host."
                : "The server does not have what was asked for at this address.";
        throw new RefusedException(
                new Refusal(RefusalCode.FETCH_NOT_FOUND, at.shown(), "status 200", "status " + status, message));
    }

    /// How long a `Retry-After` header asks to wait: it names seconds or a date (RFC 9110 §10.2.3).
    static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        try {
            Duration wait = text.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
