package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.ImageLine.Place;
import io.helm2osc.template.TemplateTree;
import io.helm2osc.transformer.edit.Printed.Spot;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.Look;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Proposes to replace the names of images in what templates print. Of the actions that hand on the same text the
/// innermost comes first; a name that no single action prints may be a word that several make up.
public final class PrintedText {

    private static final int MOST_ACTIONS = 3;

    private final FileTree tree;
    private final FileTree original;
    private final List<ChartFolder> folders;
    private final List<ChartFolder> originals;
    private final RootNames roots;
    private final Map<String, NewKeys> keys = new HashMap<>();
    private final Map<Spot, Proposal> proposals = new LinkedHashMap<>();

    private PrintedText(Chart chart, Chart original) {
        this.tree = chart.files();
        this.original = original.files();
        this.folders = ChartFolder.of(chart);
        this.originals = ChartFolder.of(original);
        this.roots = new RootNames(chart.files());
    }

    /// The edits for images that stayed behind.
    ///
    /// @param chart with the edits made so far, its packed subcharts unpacked
    /// @param original before them
    public static List<Proposal> propose(Chart chart, Chart original, Collection<LeftBehind> left, List<Look> looks) {
        if (left.isEmpty()) {
            return List.of();
        }
        PrintedText text = new PrintedText(chart, original);
        Printed printed = Printed.by(chart, left, looks);
        text.actions(printed);
        text.words(printed);
        return text.proposals.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Spot, Proposal> entry) ->
                                entry.getKey().template())
                        .thenComparing(entry -> -entry.getKey().action().start()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void actions(Printed printed) {
        Map<Spot, Set<String>> innermost = new LinkedHashMap<>();
        for (String name : printed.names()) {
            printed.actions(name).stream()
                    .findFirst()
                    .ifPresent(spot -> innermost
                            .computeIfAbsent(spot, any -> new LinkedHashSet<>())
                            .add(name));
        }
        innermost.forEach((first, names) -> {
            List<Spot> all = new ArrayList<>(printed.actions(names.iterator().next()));
            names.forEach(name -> all.retainAll(printed.actions(name)));
            List<ChartEdit> ways = new ArrayList<>();
            all.stream()
                    .dropWhile(spot -> !spot.equals(first))
                    .limit(MOST_ACTIONS)
                    .forEach(spot -> {
                        String text = tree.text(spot.template()).orElse("");
                        ways.addAll(ways(
                                Wording.action(text, spot.template(), spot.action()),
                                spot,
                                printed.names(spot, names)));
                    });
            propose(first, ways);
        });
    }

    private void words(Printed printed) {
        for (String reference : printed.references()) {
            ImageReference image = ImageReference.parse(reference).orElseThrow();
            if (printed.actions(image.repository()).isEmpty()) {
                for (String template : printed.templates()) {
                    String text = tree.text(template).orElse("");
                    JoinedWords.in(text, template, image, printed).forEach(word -> {
                        Spot spot = new Spot(template, word.span());
                        propose(
                                spot,
                                ways(
                                        Wording.joined(text, template, word.span(), word.arguments()),
                                        spot,
                                        List.of(word.name())));
                    });
                }
            }
        }
    }

    private void propose(Spot spot, List<ChartEdit> ways) {
        if (!ways.isEmpty()) {
            proposals.putIfAbsent(spot, new Proposal(ways));
        }
    }

    private List<ChartEdit> ways(Wording wording, Spot spot, List<NameInText> names) {
        ChartFolder owner = ChartFolder.owning(originals, spot.template());
        List<ChartEdit> ways = new ArrayList<>();
        TemplateTree.parse(tree.text(spot.template()).orElse(""), spot.template()).readable().stream()
                .flatMap(parsed -> roots.of(Place.at(parsed, spot.action().start())).stream())
                .forEach(values ->
                        ways.add(new ReplaceInPrint(owner.folder(), wording, values, names, keys(owner, names))));
        return ways;
    }

    private SortedMap<String, ValuesPath> keys(ChartFolder owner, List<NameInText> names) {
        NewKeys newKeys = keys.computeIfAbsent(
                owner.folder(),
                folder -> NewKeys.of(owner, original)
                        .knowing(ChartFolder.owning(folders, folder + "templates/")
                                .chart()));
        SortedMap<String, ValuesPath> paths = new TreeMap<>();
        names.forEach(name -> paths.put(name.name(), newKeys.of(name.name())));
        return paths;
    }
}
