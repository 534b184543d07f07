package io.helm2osc.chart.values;

import io.helm2osc.chart.Letters;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place in values: keys and list indexes from the root on, such as `image.repository` or
/// `sidecars[0].image`.
///
/// As text, keys are joined by dots and list items stand in brackets. In a key, a dot and a
/// backslash have a backslash before them, and so has an opening bracket where the key would read
/// as a list item. The root is the empty text.
public record ValuesPath(List<Step> steps) implements Comparable<ValuesPath> {

    private static final int SHOWN = 100;

    /// The whole of the values.
    public static final ValuesPath ROOT = new ValuesPath(List.of());

    /// One step down.
    public sealed interface Step permits Key, Index {}

    /// To the value of a key.
    public record Key(String name) implements Step {}

    /// To an item of a list.
    public record Index(int number) implements Step {

        public Index {
            if (number < 0) {
                throw new IllegalArgumentException("no item of a list: " + number);
            }
        }
    }

    /// What stands at a place: something, which may be null, or nothing at all.
    public sealed interface Found permits Present, Absent {}

    /// The value, null where YAML says so.
    public record Present(@Nullable Object value) implements Found {}

    /// There is no such key or item.
    public record Absent() implements Found {}

    public ValuesPath {
        steps = List.copyOf(steps);
    }

    /// The path through these keys.
    public static ValuesPath of(String... keys) {
        return new ValuesPath(Stream.of(keys).<Step>map(Key::new).toList());
    }

    /// Reads a path, the inverse of `toString`. What is no path, too long, or has an index that
    /// no list reaches is refused.
    public static ValuesPath parse(String text) {
        return new ValuesPathParser(text).path();
    }

    /// The place of a key in the map at this place.
    public ValuesPath child(String key) {
        return with(new Key(key));
    }

    /// The place of an item in the list at this place.
    public ValuesPath child(int index) {
        return with(new Index(index));
    }

    private ValuesPath with(Step step) {
        return new ValuesPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /// This path with the steps of the other after it.
    public ValuesPath append(ValuesPath other) {
        return new ValuesPath(
                Stream.concat(steps.stream(), other.steps.stream()).toList());
    }

    /// Whether this is the root.
    public boolean isRoot() {
        return steps.isEmpty();
    }

    /// How many steps.
    public int depth() {
        return steps.size();
    }

    /// The place that holds this one; the root holds itself.
    public ValuesPath parent() {
        return isRoot() ? this : new ValuesPath(steps.subList(0, steps.size() - 1));
    }

    /// The last step; the root has none.
    public Optional<Step> last() {
        return isRoot() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /// The last step if it is a key.
    public Optional<String> lastKey() {
        return last().flatMap(step -> step instanceof Key key ? Optional.of(key.name()) : Optional.empty());
    }

    /// Whether the other is this place or holds it.
    public boolean startsWith(ValuesPath other) {
        return depth() >= other.depth() && steps.subList(0, other.depth()).equals(other.steps);
    }

    /// The way from the other place to this one, if it leads through it.
    public Optional<ValuesPath> relativeTo(ValuesPath other) {
        return startsWith(other)
                ? Optional.of(new ValuesPath(steps.subList(other.depth(), depth())))
                : Optional.empty();
    }

    /// Whether some step is an item of a list.
    public boolean hasIndex() {
        return steps.stream().anyMatch(Index.class::isInstance);
    }

    /// What stands at this place of a plain tree.
    public Found get(@Nullable Object root) {
        Found found = new Present(root);
        for (Step step : steps) {
            found = below(found, step);
        }
        return found;
    }

    private static Found below(Found found, Step step) {
        return switch (found) {
            case Absent absent -> absent;
            case Present(Object value) ->
                switch (step) {
                    case Key(String name)
                    when Plain.map(value).containsKey(name) ->
                        new Present(Plain.map(value).get(name));
                    case Index(int number)
                    when number < Plain.list(value).size() ->
                        new Present(Plain.list(value).get(number));
                    case Key key -> new Absent();
                    case Index index -> new Absent();
                };
        };
    }

    /// The value at this place of a plain tree; null if it is null or absent.
    public @Nullable Object valueIn(@Nullable Object root) {
        return get(root) instanceof Present present ? present.value() : null;
    }

    /// Whether something stands at this place of a plain tree, be it null.
    public boolean isIn(@Nullable Object root) {
        return get(root) instanceof Present;
    }

    /// Puts a value at this place of a mutable plain tree. Missing maps on the way are made, and
    /// what stands in their way is replaced; maps and lists on the way are replaced by changed
    /// copies, so that whoever shares them sees no change. A list grows by one item at most; an
    /// index beyond that is a programming error.
    public void set(Map<String, @Nullable Object> root, @Nullable Object value) {
        if (!(last().isPresent() && steps.getFirst() instanceof Key key)) {
            throw new IllegalArgumentException("no place in a map: " + this);
        }
        root.put(key.name(), changed(root.get(key.name()), 1, value));
    }

    private @Nullable Object changed(@Nullable Object old, int depth, @Nullable Object value) {
        if (depth == steps.size()) {
            return value;
        }
        return switch (steps.get(depth)) {
            case Key key -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>(Plain.map(old));
                map.put(key.name(), changed(map.get(key.name()), depth + 1, value));
                yield map;
            }
            case Index index -> {
                List<@Nullable Object> list = new ArrayList<>(Plain.list(old));
                if (index.number() == list.size()) {
                    list.add(null);
                }
                list.set(index.number(), changed(list.get(index.number()), depth + 1, value));
                yield list;
            }
        };
    }

    @Override
    public int compareTo(ValuesPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return ValuesPathParser.print(this);
    }

    static RefusedException invalid(String text, String message) {
        String seen = Letters.shown(text, SHOWN);
        return new RefusedException(new Refusal(RefusalCode.REQUEST_VALUES_PATH_INVALID, "", "", seen, message));
    }
}
