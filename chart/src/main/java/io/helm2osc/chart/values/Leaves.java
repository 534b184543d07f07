package io.helm2osc.chart.values;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ends of a plain tree.
public final class Leaves {

    /// A place where nothing is below: a scalar, null, or an empty map or list.
    public record Leaf(ValuesPath path, @Nullable Object value) {}

    private final List<Leaf> found = new ArrayList<>();

    private Leaves() {}

    /// All leaves, in the order of the tree. A tree that is itself one has a single leaf, at the
    /// root.
    public static List<Leaf> of(@Nullable Object root) {
        Leaves leaves = new Leaves();
        leaves.walk(ValuesPath.ROOT, root);
        return leaves.found;
    }

    private void walk(ValuesPath path, @Nullable Object plain) {
        if (plain instanceof Map<?, ?> map && !map.isEmpty()) {
            Plain.map(map).forEach((key, value) -> walk(path.child(key), value));
        } else if (plain instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                walk(path.child(i), list.get(i));
            }
        } else {
            found.add(new Leaf(path, plain));
        }
    }
}
