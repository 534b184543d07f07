package io.helm2osc.transformer.usage;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.ValuesPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a chart's templates do with its values.
public final class ValueUses {

    private final Map<ValuesPath, List<Use>> uses = new HashMap<>();
    private final Set<ValuesPath> above = new HashSet<>();
    private final Map<ValuesPath, Set<String>> words = new HashMap<>();
    private final Set<ValuesPath> namedBelow = new HashSet<>();
    private final Set<ValuesPath> weighed;

    /// The values in which something has a name.
    private final Set<ValuesPath> holders = new HashSet<>();

    private final boolean complete;

    private ValueUses(ChartTemplates templates) {
        complete = templates.isComplete();
        weighed = templates.words().weighed();
        for (Use use : UseBook.uses(templates.units())) {
            uses.computeIfAbsent(use.path(), path -> new ArrayList<>()).add(use);
            for (ValuesPath path = use.path(); above.add(path) && !path.isRoot(); path = path.parent()) {
                holders.add(path.parent());
            }
        }
        for (ValuesPath path : templates.words().named()) {
            for (ValuesPath part = path; namedBelow.add(part) && !part.isRoot(); part = part.parent()) {}
        }
        for (Setting word : templates.words().compared()) {
            words.computeIfAbsent(word.path(), path -> new HashSet<>()).add(word.value());
        }
    }

    /// The uses in the templates of a chart and its subcharts.
    public static ValueUses of(Chart chart) {
        return new ValueUses(ChartTemplates.of(chart));
    }

    /// Whether some template may look at the value, or at something in it. Where templates cannot be read, every
    /// value counts as used.
    public boolean isUsed(ValuesPath path) {
        return !complete
                || above.contains(path)
                || namedBelow.contains(path)
                || !covering(path).isEmpty();
    }

    /// Whether some template names the value, or something in it.
    public boolean names(ValuesPath path) {
        return above.contains(path) || namedBelow.contains(path);
    }

    /// All values that templates name, in order.
    public SortedSet<ValuesPath> paths() {
        return new TreeSet<>(uses.keySet());
    }

    /// Whether templates do nothing with the value but ask whether it is true.
    public boolean isSwitch(ValuesPath path) {
        List<Use> all = uses.getOrDefault(path, List.of());
        return !all.isEmpty()
                && all.stream().noneMatch(Use::whole)
                && !weighed.contains(path)
                && !holders.contains(path);
    }

    /// How many templates use the value.
    public long files(ValuesPath path) {
        return covering(path).stream().map(Use::file).distinct().count();
    }

    /// The YAML keys that the value is written behind.
    public Set<String> keys(ValuesPath path) {
        return uses.getOrDefault(path, List.of()).stream()
                .map(Use::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /// What holds wherever the value is used; nothing for a value that no template names. Where templates use the value
    /// itself, those that hand on what it is part of do not count: they may do so for something else in it.
    public Set<Setting> conditions(ValuesPath path) {
        List<Use> own = uses.getOrDefault(path, List.of());
        Optional<Set<Setting>> common = (own.isEmpty() ? covering(path) : own)
                .stream().map(Use::settings).reduce((some, others) -> {
                    Set<Setting> both = new HashSet<>(some);
                    both.retainAll(others);
                    return both;
                });
        return common.orElse(Set.of());
    }

    /// The words that templates compare the value with.
    public Set<String> words(ValuesPath path) {
        return Set.copyOf(words.getOrDefault(path, Set.of()));
    }

    /// The uses of the value itself, and of all that it is part of. A template that takes all values at once, to look
    /// something up, says nothing of a value that others name.
    private List<Use> covering(ValuesPath path) {
        List<Use> covering = new ArrayList<>(uses.getOrDefault(path, List.of()));
        for (ValuesPath parent = path; !parent.isRoot(); ) {
            parent = parent.parent();
            if (!parent.isRoot() || covering.isEmpty()) {
                uses.getOrDefault(parent, List.of()).stream().filter(Use::whole).forEach(covering::add);
            }
        }
        return covering;
    }
}
