package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of a values file by the lines that they stand on, numbered from 0.
final class ActiveKeys {

    private final Map<Integer, Key> keys = new HashMap<>();
    private final Set<ValuesPath> paths = new HashSet<>();
    private final BitSet inside = new BitSet();
    private final int[] starts;

    /// One key.
    ///
    /// @param takesKeys whether keys can stand below it: its value is a map, or nothing yet
    record Key(int column, ValuesPath path, boolean takesKeys) {}

    private ActiveKeys(String text) {
        starts = lineStarts(text);
    }

    static ActiveKeys of(String text, YamlNode root) {
        ActiveKeys keys = new ActiveKeys(text);
        keys.walk(ValuesPath.ROOT, root);
        return keys;
    }

    /// The key on a line, if one begins there.
    @Nullable
    Key at(int line) {
        return keys.get(line);
    }

    /// Whether the file has this key.
    boolean has(ValuesPath path) {
        return paths.contains(path);
    }

    /// Whether a line is part of a value, so that a hash on it begins no comment of ours.
    boolean isInside(int line) {
        return inside.get(line);
    }

    /// Where a line begins.
    int start(int line) {
        return starts[line];
    }

    private void walk(ValuesPath path, YamlNode node) {
        if (!(node instanceof YamlMapping mapping) || mapping.flow()) {
            return;
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!entry.isMerge()) {
                ValuesPath below = path.child(entry.key().asKey());
                int start = entry.key().span().start();
                int line = line(start);
                boolean block = entry.value() instanceof YamlMapping map && !map.flow();
                keys.putIfAbsent(line, new Key(start - starts[line], below, block || isNothing(entry.value())));
                paths.add(below);
                if (block) {
                    walk(below, entry.value());
                } else {
                    inside.set(line + 1, Math.max(line, lastLine(entry.value())) + 1);
                }
            }
        }
    }

    private static boolean isNothing(YamlNode value) {
        Object plain = value.toPlain();
        return plain == null || plain.equals(Map.of());
    }

    private int lastLine(YamlNode value) {
        return value.span().length() == 0 ? 0 : line(value.span().end() - 1);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        int[] found =
                new int[(int) text.chars().filter(letter -> letter == '\n').count() + 1];
        int line = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            found[++line] = end + 1;
        }
        return found;
    }
}
