package io.helm2osc.transformer.proof;

import io.helm2osc.transformer.scenario.Baseline;
import java.util.List;
import java.util.Optional;

/// What was rendered to see whether an edited chart is unchanged, and what it showed.
///
/// @param equal the scenarios under which nothing differs
/// @param difference the first one that was seen; nothing was rendered after it
public record Comparison(List<Equal> equal, Optional<String> difference) {

    /// Nothing was edited, so that there was nothing to compare.
    public static final Comparison NONE = new Comparison(List.of(), Optional.empty());

    public Comparison {
        equal = List.copyOf(equal);
    }

    /// A chart that could not be rendered, or not be made at all.
    public static Comparison failed(String why) {
        return new Comparison(List.of(), Optional.of(why));
    }

    /// One scenario under which both charts render the same.
    ///
    /// @param documents how many
    /// @param fields how many single values of theirs were compared
    /// @param masked how many were not, because they differ from render to render
    public record Equal(String scenario, int documents, int fields, int masked) {

        static Equal of(Baseline baseline) {
            int fields = baseline.manifest().leaves().size();
            return new Equal(
                    baseline.scenario().name(),
                    baseline.manifest().documents().size(),
                    fields - baseline.masked(),
                    baseline.masked());
        }
    }
}
