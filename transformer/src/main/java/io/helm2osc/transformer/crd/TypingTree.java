package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Collects what is known of single places of the values, and makes one typing of it.
final class TypingTree {

    private final BinaryOperator<Typing> how;
    private final Map<String, TypingTree> fields = new LinkedHashMap<>();
    private Typing here = Typing.UNKNOWN;
    private @Nullable TypingTree items;

    /// @param how what is known of one place from two sides is put together
    TypingTree(BinaryOperator<Typing> how) {
        this.how = how;
    }

    void add(ValuesPath path, Typing typing) {
        TypingTree place = this;
        for (ValuesPath.Step step : path.steps()) {
            place = place.below(step);
        }
        place.here = how.apply(place.here, typing);
    }

    private TypingTree below(ValuesPath.Step step) {
        return switch (step) {
            case ValuesPath.Key(String key) -> fields.computeIfAbsent(key, added -> new TypingTree(how));
            case ValuesPath.Index ignored -> {
                if (items == null) {
                    items = new TypingTree(how);
                }
                yield items;
            }
        };
    }

    /// The typing of the whole values.
    Typing typing() {
        Map<String, Typing> typed = new LinkedHashMap<>();
        fields.forEach((key, field) -> typed.put(key, field.typing()));
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!fields.isEmpty()) {
            kinds.add(Kind.OBJECT);
        }
        if (items != null) {
            kinds.add(Kind.ARRAY);
        }
        Typing below = new Typing.Builder(Typing.UNKNOWN)
                .kinds(kinds)
                .fields(typed)
                .items(Optional.ofNullable(items).map(TypingTree::typing))
                .build();
        return how.apply(here, below);
    }
}
