package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.edit.LiteralSites.Site;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.slot.TracedUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Proposes to move into values the pieces of images' addresses that no value feeds and that stand in a template.
public final class Lifting {

    private final FileTree tree;
    private final List<ChartFolder> folders;
    private final RootNames names;
    private final Map<String, NewKeys> keys = new HashMap<>();
    private final Map<Spot, Proposal> proposals = new LinkedHashMap<>();

    private Lifting(Chart chart) {
        this.tree = chart.files();
        this.folders = ChartFolder.of(chart);
        this.names = new RootNames(tree);
    }

    private record Spot(String template, int start, Literal literal, int ordinal) {}

    /// The edits for these uses, those of one file from its last place to its first.
    ///
    /// @param chart with its packed subcharts unpacked
    public static List<Proposal> propose(Chart chart, List<TracedUse> uses) {
        Lifting lifting = new Lifting(chart);
        Set<ValuesPath> ambiguous = Materialising.ambiguous(uses);
        for (TracedUse traced : uses) {
            for (Literal literal : UnfedAddress.of(traced, ambiguous)) {
                if (lifting.propose(literal, traced.use())) {
                    break;
                }
            }
        }
        return lifting.proposals.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Spot, Proposal> entry) ->
                                entry.getKey().template())
                        .thenComparing(entry -> -entry.getKey().start()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Looks in the template that rendered the use; where it is not there, in all that can have been called from it.
    private boolean propose(Literal literal, ImageUse use) {
        int slash = use.template().indexOf('/');
        if (slash >= 0 && propose(literal, use.template().substring(slash + 1))) {
            return true;
        }
        boolean found = false;
        for (String path : tree.paths()) {
            found |= path.contains("templates/") && propose(literal, path);
        }
        return found;
    }

    private boolean propose(Literal literal, String template) {
        List<Site> sites = LiteralSites.in(tree.text(template).orElse(""), template, literal);
        if (!sites.isEmpty()) {
            ChartFolder owner = ChartFolder.owning(folders, template);
            NewKeys newKeys = keys.computeIfAbsent(owner.folder(), any -> NewKeys.of(owner, tree));
            for (int i = 0; i < sites.size(); i++) {
                Site site = sites.get(i);
                List<ChartEdit> ways = new ArrayList<>();
                for (String values : names.of(site.place())) {
                    ways.add(new LiftLiteral(owner.folder(), template, literal, i, values, newKeys.of(literal.text())));
                }
                proposals.putIfAbsent(new Spot(template, site.span().start(), literal, i), new Proposal(ways));
            }
        }
        return !sites.isEmpty();
    }
}
