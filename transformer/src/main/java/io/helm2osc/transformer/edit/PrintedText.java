package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.ImageLine.Place;
import io.helm2osc.template.Span;
import io.helm2osc.template.TemplateTree;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Print;
import io.helm2osc.template.detective.Release;
import io.helm2osc.transformer.slot.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Proposes to replace the names of images in what actions print. The detective says which actions print them; of those
/// that hand on the same text, the innermost comes first.
public final class PrintedText {

    private static final int MOST_ACTIONS = 3;

    private final Chart chart;
    private final FileTree original;
    private final List<ChartFolder> folders;
    private final List<ChartFolder> originals;
    private final RootNames roots;
    private final Map<String, NewKeys> keys = new HashMap<>();
    private final Map<Spot, Set<NameInText>> prints = new LinkedHashMap<>();

    private PrintedText(Chart chart, Chart original) {
        this.chart = chart;
        this.original = original.files();
        this.folders = ChartFolder.of(chart);
        this.originals = ChartFolder.of(original);
        this.roots = new RootNames(chart.files());
    }

    private record Spot(String template, Span action) {}

    /// The edits for images that stayed behind.
    ///
    /// @param chart with the edits made so far, its packed subcharts unpacked
    /// @param original before them
    /// @param names of the images as they are rendered, without tag and digest
    public static List<Proposal> propose(Chart chart, Chart original, Set<String> names, List<Look> looks) {
        if (names.isEmpty()) {
            return List.of();
        }
        PrintedText text = new PrintedText(chart, original);
        Detective detective = Detective.of(chart).lookingFor(names);
        for (Look look : looks) {
            detective
                    .run(look.baseline().scenario().values(), Release.DEFAULT)
                    .prints()
                    .forEach(print -> text.collect(print, names, look));
        }
        return text.proposals(names);
    }

    private void collect(Print print, Set<String> names, Look look) {
        for (String name : names) {
            if (!FedNames.feedAll(print.text(), name, look.defaults())) {
                prints.computeIfAbsent(new Spot(print.template(), print.action()), any -> new LinkedHashSet<>())
                        .addAll(NameInText.in(print.text().text(), name));
            }
        }
    }

    private List<Proposal> proposals(Set<String> names) {
        prints.values().removeIf(Set::isEmpty);
        Map<Spot, Set<String>> innermost = new LinkedHashMap<>();
        for (String name : names) {
            prints.keySet().stream()
                    .filter(spot -> prints(spot, name))
                    .findFirst()
                    .ifPresent(spot -> innermost
                            .computeIfAbsent(spot, any -> new LinkedHashSet<>())
                            .add(name));
        }
        return innermost.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Spot, Set<String>> group) ->
                                group.getKey().template())
                        .thenComparing(group -> -group.getKey().action().start()))
                .map(group -> waysOut(group.getKey(), group.getValue()))
                .filter(ways -> !ways.isEmpty())
                .map(Proposal::new)
                .toList();
    }

    private boolean prints(Spot spot, String name) {
        return prints.getOrDefault(spot, Set.of()).stream()
                .anyMatch(found -> found.name().equals(name));
    }

    private List<ChartEdit> waysOut(Spot innermost, Set<String> names) {
        List<ChartEdit> ways = new ArrayList<>();
        prints.keySet().stream()
                .dropWhile(spot -> !spot.equals(innermost))
                .filter(spot -> names.stream().allMatch(name -> prints(spot, name)))
                .limit(MOST_ACTIONS)
                .forEach(spot -> ways.addAll(ways(spot, names)));
        return ways;
    }

    private List<ChartEdit> ways(Spot spot, Set<String> names) {
        FileTree tree = chart.files();
        String text = tree.text(spot.template()).orElse("");
        String action = spot.action().of(text);
        int ordinal = PrintingActions.withWords(text, spot.template(), action).indexOf(spot.action());
        List<ChartEdit> ways = new ArrayList<>();
        if (ordinal >= 0) {
            ChartFolder owner = ChartFolder.owning(originals, spot.template());
            List<NameInText> found = prints.getOrDefault(spot, Set.of()).stream()
                    .filter(name -> names.contains(name.name()))
                    .toList();
            TemplateTree.parse(text, spot.template()).readable().stream()
                    .flatMap(parsed -> roots.of(Place.at(parsed, spot.action().start())).stream())
                    .forEach(values -> ways.add(new ReplaceInPrint(
                            owner.folder(), spot.template(), action, ordinal, values, found, keys(owner, names))));
        }
        return ways;
    }

    private SortedMap<String, ValuesPath> keys(ChartFolder owner, Set<String> names) {
        NewKeys newKeys = keys.computeIfAbsent(
                owner.folder(),
                folder -> NewKeys.of(owner, original)
                        .knowing(ChartFolder.owning(folders, folder + "templates/")
                                .chart()));
        SortedMap<String, ValuesPath> paths = new TreeMap<>();
        names.forEach(name -> paths.put(name, newKeys.of(name)));
        return paths;
    }
}
