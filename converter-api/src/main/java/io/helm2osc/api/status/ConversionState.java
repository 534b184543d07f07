package io.helm2osc.api.status;

import io.helm2osc.contract.EventType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a conversion has come.
public enum ConversionState {
    REQUESTED,
    FETCHED,
    TRANSFORMED,
    READY,
    REFUSED,
    FAILED;

    /// The state that an event of this type leads to.
    public static ConversionState after(EventType type) {
        return switch (type) {
            case CONVERSION_REQUESTED -> REQUESTED;
            case CHART_FETCHED -> FETCHED;
            case CHART_TRANSFORMED -> TRANSFORMED;
            case PACKAGE_READY -> READY;
            case CONVERSION_REFUSED -> REFUSED;
            case CONVERSION_FAILED -> FAILED;
        };
    }

    /// The state spelled so, if there is one.
    public static Optional<ConversionState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /// How the state is spelled.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing more happens by itself.
    public boolean isTerminal() {
        return this == READY || this == REFUSED || this == FAILED;
    }
}
