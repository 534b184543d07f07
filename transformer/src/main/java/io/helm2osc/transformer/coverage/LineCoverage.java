package io.helm2osc.transformer.coverage;

import java.util.List;

/// What is known of one line `image: …` of a template.
///
/// @param template the file, in the chart's tree with packed subcharts unpacked
/// @param line counted from 1
/// @param text the line's value as the template has it
public record LineCoverage(String template, int line, String text, State state) {

    /// How near the proof came to a line.
    public sealed interface State {

        /// The engine was seen to render an image from it.
        ///
        /// @param scenario the first under which it did
        record Confirmed(String scenario) implements State {}

        /// It was rendered, but what came of it is no image that the engine shows: nothing, a map, a word.
        ///
        /// @param scenario the first under which it was
        record Rendered(String scenario) implements State {}

        /// No render reached it.
        ///
        /// @param barriers on the easiest way there, outermost first; empty where nothing leads there
        record Unreached(List<Barrier> barriers) implements State {
            public Unreached {
                barriers = List.copyOf(barriers);
            }
        }
    }

    /// A guard that would have to come out otherwise.
    ///
    /// @param guard the action as the template has it, or the condition of a dependency
    /// @param wanted whether its body would have to be entered, or passed by
    /// @param reads the values that it looks at, in the root's coordinates
    public record Barrier(String guard, boolean wanted, List<String> reads) {
        public Barrier {
            reads = List.copyOf(reads);
        }

        @Override
        public String toString() {
            return wanted ? guard : "the other side of " + guard;
        }
    }
}
