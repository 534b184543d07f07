package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Builder;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes typings take values that the chart itself uses: whatever speaks against one of them is dropped.
final class Widening {

    private final Collection<Opened> opened;

    /// Whether the values are defaults, over which a user's are laid.
    private final boolean defaults;

    private Widening(Collection<Opened> opened, boolean defaults) {
        this.opened = opened;
        this.defaults = defaults;
    }

    /// The typing that takes a chart's defaults, and any part of them: a user's values are laid over them, so nothing
    /// that they hold has to be given again.
    static Typing takeDefaults(Typing typing, @Nullable Object values, Collection<Opened> opened) {
        return new Widening(opened, true).take(ValuesPath.ROOT, typing, values);
    }

    /// The typing that takes these values.
    static Typing take(Typing typing, @Nullable Object values, Collection<Opened> opened) {
        return new Widening(opened, false).take(ValuesPath.ROOT, typing, values);
    }

    private Typing take(ValuesPath path, Typing typing, @Nullable Object value) {
        Builder wider = new Builder(typing);
        Optional<Kind> kind = SchemaWords.kindOf(value);
        if (kind.isEmpty()) {
            return wider.nullable(true).build();
        }
        if (!typing.takes(kind.get())) {
            // Where a template makes the type, a chart's own value of another kind tells that it does not pass through.
            note(path, typing, "the chart's own value is of another type");
            Set<Kind> kinds = new LinkedHashSet<>(typing.kinds());
            kinds.add(kind.get());
            wider.kinds(kinds);
        }
        wider.bounds(held(path, typing, value));
        switch (value) {
            case Map<?, ?> map -> wider.fields(fields(path, typing, Plain.map(map)));
            case List<?> list -> wider.items(items(path, typing, Plain.list(list)));
            case null, default -> {}
        }
        return wider.build();
    }

    private Map<String, Typing> fields(ValuesPath path, Typing typing, Map<String, @Nullable Object> map) {
        Map<String, Typing> fields = new LinkedHashMap<>(typing.fields());
        map.forEach((key, value) -> fields.put(key, take(path.child(key), typing.field(key), value)));
        return fields;
    }

    private Optional<Typing> items(ValuesPath path, Typing typing, List<@Nullable Object> list) {
        Typing items = typing.items().orElse(Typing.UNKNOWN);
        for (Object item : list) {
            items = take(path.child(0), items, item);
        }
        return typing.items().isPresent() || !list.isEmpty() ? Optional.of(items) : Optional.empty();
    }

    private Map<String, Object> held(ValuesPath path, Typing typing, @Nullable Object value) {
        Map<String, Object> held = new LinkedHashMap<>();
        boolean merged = defaults && !path.hasIndex();
        typing.bounds().forEach((word, bound) -> {
            if (merged && (word.equals(Typing.REQUIRED) || word.equals("minProperties"))) {
                return;
            }
            if (BoundWords.holds(word, bound, typing.bounds(), value)) {
                held.put(word, bound);
            } else {
                note(path, typing, word + " excludes the chart's own value");
            }
        });
        if (!held.containsKey("minimum")) {
            held.remove("exclusiveMinimum");
        }
        if (!held.containsKey("maximum")) {
            held.remove("exclusiveMaximum");
        }
        return held;
    }

    private void note(ValuesPath path, Typing typing, String why) {
        if (typing.sources().contains(Source.SCHEMA)) {
            opened.add(new Opened(path, why));
        }
    }
}
