package io.helm2osc.transformer.relocation;

import io.helm2osc.chart.FileTree;
import io.helm2osc.transformer.edit.ChartEdit;
import io.helm2osc.transformer.edit.Proposal;
import io.helm2osc.transformer.proof.Comparison;
import io.helm2osc.transformer.proof.Unchanged;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes edits of a chart and keeps those after which it renders what it rendered before.
final class EditBench {

    private final Workbench workbench;
    private final List<Baseline> baselines;
    private final List<ChartEdit> kept = new ArrayList<>();
    private final List<RejectedEdit> rejected = new ArrayList<>();
    private FileTree edited;
    private Comparison unchanged = Comparison.NONE;

    EditBench(Workbench workbench, List<Baseline> baselines, FileTree original) {
        this.workbench = workbench;
        this.baselines = baselines;
        this.edited = original;
    }

    /// Tries all of these at once, each in its likeliest way; where that changes what is rendered, ever smaller groups.
    EditBench tryAll(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return this;
        }
        if (proposals.size() == 1) {
            tryWays(proposals.getFirst());
        } else if (!keeps(proposals.stream().map(Proposal::first).toList())) {
            int half = proposals.size() / 2;
            tryAll(proposals.subList(0, half));
            tryAll(proposals.subList(half, proposals.size()));
        }
        return this;
    }

    private boolean keeps(List<ChartEdit> edits) {
        return failure(edits).isEmpty();
    }

    private void tryWays(Proposal proposal) {
        List<RejectedEdit> failed = new ArrayList<>();
        for (ChartEdit way : proposal.ways()) {
            Optional<String> failure = failure(List.of(way));
            if (failure.isEmpty()) {
                return;
            }
            failed.add(new RejectedEdit(way, failure.get()));
        }
        rejected.addAll(failed);
    }

    /// What speaks against these edits besides those that were kept; when nothing does, they are kept, too.
    private Optional<String> failure(List<ChartEdit> edits) {
        Optional<FileTree> changed = apply(edits);
        if (changed.isEmpty()) {
            return Optional.of("no splice makes this change");
        }
        Comparison seen = compare(changed.get());
        if (seen.difference().isEmpty()) {
            edited = changed.get();
            kept.addAll(edits);
            unchanged = seen;
        }
        return seen.difference();
    }

    private Comparison compare(FileTree changed) {
        try (ChartRenders renders = workbench.open(workbench.read(changed))) {
            return Unchanged.compare(renders, baselines);
        }
    }

    private Optional<FileTree> apply(List<ChartEdit> edits) {
        Optional<FileTree> tree = Optional.of(edited);
        for (ChartEdit edit : edits) {
            tree = tree.flatMap(edit::applyTo);
        }
        return tree;
    }

    /// The chart with the edits that were kept.
    FileTree edited() {
        return edited;
    }

    List<ChartEdit> kept() {
        return List.copyOf(kept);
    }

    /// The evidence that the chart with the edits that were kept renders what it rendered before.
    Comparison unchanged() {
        return unchanged;
    }

    List<RejectedEdit> rejected() {
        return List.copyOf(rejected);
    }
}
