package io.helm2osc.api.in;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Optional;

/// The header by which a caller names a request of its own (IETF draft httpapi-idempotency-key-header).
final class KeyHeader {

    private static final int LONGEST = 255;

    private KeyHeader() {}

    static Optional<String> checked(Optional<String> header) {
        header.filter(key -> key.isBlank() || key.length() > LONGEST).ifPresent(key -> {
            throw new RefusedException(new Refusal(
                    RefusalCode.REQUEST_MALFORMED,
                    "Idempotency-Key",
                    "1 to " + LONGEST + " letters",
                    key.length() + " letters",
                    "The key is empty or too long."));
        });
        return header;
    }
}
