package io.helm2osc.packager.rules;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.RefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values paths as files name them, which may be none.
final class Place {

    private Place() {}

    /// The path, if it is one.
    static Optional<ValuesPath> parse(@Nullable Object text) {
        try {
            return text instanceof String path ? Optional.of(ValuesPath.parse(path)) : Optional.empty();
        } catch (RefusedException malformed) {
            return Optional.empty();
        }
    }

    /// Whether it is a path at which the tree has something.
    static boolean isIn(@Nullable Object tree, @Nullable Object text) {
        return parse(text).filter(path -> path.isIn(tree)).isPresent();
    }
}
