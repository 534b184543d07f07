package io.helm2osc.template.value;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a value, or a stretch of text, came from.
public sealed interface Origin {

    /// Made by the template itself out of nothing that is known, such as an empty list.
    Origin NONE = new Derived(Set.of());

    /// The value at a place in the root chart's values, printed; `offset` is where in the printed value the stretch
    /// starts.
    record FromValues(ValuesPath path, int offset) implements Origin {}

    /// A field of a chart's `Chart.yaml`. The chart is named by its folder in the root chart, which itself is the
    /// empty text.
    record FromChart(String chart, String field, int offset) implements Origin {}

    /// Letters that stand in a template file, or a literal in one of its actions.
    record FromTemplate(String file, int offset) implements Origin {}

    /// Letters of another file of a chart.
    record FromFile(String file, int offset) implements Origin {}

    /// Something that only the render knows: the release, the cluster's abilities.
    record FromRelease(String field, int offset) implements Origin {}

    /// What the template puts in place of a value that is empty.
    record Substitute(Origin origin, ValuesPath insteadOf) implements Origin {}

    /// Worked out of others in a way that leaves no trace of which letter is whose.
    record Derived(Set<Origin> inputs) implements Origin {
        public Derived {
            inputs = Collections.unmodifiableSet(new LinkedHashSet<>(inputs));
        }
    }

    /// The origin of what starts this many letters later.
    default Origin after(int letters) {
        if (letters == 0) {
            return this;
        }
        return switch (this) {
            case FromValues(ValuesPath path, int offset) -> new FromValues(path, offset + letters);
            case FromChart(String chart, String field, int offset) -> new FromChart(chart, field, offset + letters);
            case FromTemplate(String file, int offset) -> new FromTemplate(file, offset + letters);
            case FromFile(String file, int offset) -> new FromFile(file, offset + letters);
            case FromRelease(String field, int offset) -> new FromRelease(field, offset + letters);
            case Substitute(Origin origin, ValuesPath insteadOf) -> new Substitute(origin.after(letters), insteadOf);
            case Derived derived -> derived;
        };
    }

    /// The origin of the value of a key in the map of this origin.
    default Origin child(String key) {
        return this instanceof FromValues(ValuesPath path, int offset) ? new FromValues(path.child(key), 0) : NONE;
    }

    /// The origin of an item of the list of this origin.
    default Origin child(int index) {
        return this instanceof FromValues(ValuesPath path, int offset) ? new FromValues(path.child(index), 0) : NONE;
    }

    /// The single origins that this one is made of.
    default Stream<Origin> parts() {
        return this instanceof Derived(Set<Origin> inputs) ? inputs.stream() : Stream.of(this);
    }

    /// The places in the values that had a part in it, be it by being empty.
    default Stream<ValuesPath> valuesPaths() {
        return switch (this) {
            case FromValues(ValuesPath path, int offset) -> Stream.of(path);
            case Substitute(Origin origin, ValuesPath insteadOf) ->
                Stream.concat(origin.valuesPaths(), Stream.of(insteadOf));
            case Derived(Set<Origin> inputs) -> inputs.stream().flatMap(Origin::valuesPaths);
            case FromChart chart -> Stream.empty();
            case FromTemplate template -> Stream.empty();
            case FromFile file -> Stream.empty();
            case FromRelease release -> Stream.empty();
        };
    }

    /// The place in the values whose value this is.
    default Optional<ValuesPath> valuesPath() {
        return switch (this) {
            case FromValues(ValuesPath path, int offset) -> Optional.of(path);
            case Substitute(Origin origin, ValuesPath insteadOf) -> origin.valuesPath();
            default -> Optional.empty();
        };
    }

    /// What is worked out of things of these origins.
    static Origin derived(Stream<Origin> inputs) {
        return OriginSet.derived(inputs);
    }
}
