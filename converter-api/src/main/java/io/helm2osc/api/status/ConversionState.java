package io.helm2osc.api.status;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.PackageReady;
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

    /// The state that this event leads to.
    public static ConversionState after(ConversionEvent event) {
        return switch (event) {
            case ConversionRequested e -> REQUESTED;
            case ChartFetched e -> FETCHED;
            case ChartTransformed e -> TRANSFORMED;
            case PackageReady e -> READY;
            case ConversionRefused e -> REFUSED;
            case ConversionFailed e -> FAILED;
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
