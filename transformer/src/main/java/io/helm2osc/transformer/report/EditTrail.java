package io.helm2osc.transformer.report;

import io.helm2osc.chart.FileTree;
import io.helm2osc.transformer.edit.ChartEdit;
import io.helm2osc.transformer.relocation.RejectedEdit;
import io.helm2osc.transformer.relocation.Relocated;
import io.helm2osc.transformer.report.ImageStory.Made;
import io.helm2osc.transformer.report.ImageStory.Undone;
import java.util.ArrayList;
import java.util.List;

/// What each edit of a chart changed by itself.
///
/// @param made in the order in which they were made
/// @param undone each as if it were the only one
record EditTrail(List<Step<Made>> made, List<Step<Undone>> undone) {

    /// An edit with what is to be told of it.
    record Step<T>(ChartEdit edit, T told) {}

    static EditTrail of(FileTree original, Relocated relocated) {
        return new EditTrail(
                made(original, relocated),
                relocated.rejected().stream()
                        .map(rejected -> undone(original, rejected))
                        .toList());
    }

    private static List<Step<Made>> made(FileTree original, Relocated relocated) {
        FileTree last = relocated.chart().files();
        List<Step<Made>> steps = new ArrayList<>();
        FileTree before = original;
        for (ChartEdit edit : relocated.edits()) {
            FileTree after = edit.applyTo(before).orElse(before);
            List<FileChange> changes = FileChange.between(before, after).stream()
                    .map(change -> change.placedIn(after, last))
                    .toList();
            steps.add(new Step<>(edit, new Made(edit.reason(), changes)));
            before = after;
        }
        return steps;
    }

    private static Step<Undone> undone(FileTree original, RejectedEdit rejected) {
        ChartEdit edit = rejected.edit();
        List<FileChange> changes =
                FileChange.between(original, edit.applyTo(original).orElse(original));
        return new Step<>(edit, new Undone(edit.reason(), changes, rejected.why()));
    }
}
