package io.helm2osc.chart.edit;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the smallest splice that gives a values file a scalar.
public final class ValuesSplice {

    private ValuesSplice() {}

    /// The edit after which the values have this scalar at this place and are otherwise the same,
    /// if there is one.
    ///
    /// @param scalar a string, number, boolean or null
    public static Optional<Edit> set(String yamlText, ValuesPath path, @Nullable Object scalar, String reason) {
        return Optional.empty();
    }
}
