package io.helm2osc.broker;

import java.io.Serial;

/// There is no broker, and the message tells people why.
public final class BrokerUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(String message) {
        super(message);
    }
}
