package io.helm2osc.transformer.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.helm2osc.chart.FileTree;
import java.util.ArrayList;
import java.util.List;

/// What became other in one file of the chart.
///
/// @param file its path in the package
/// @param line the first line that differs, as it is in the file afterwards; counted from 1
/// @param diff a unified diff
public record FileChange(String file, int line, String diff) {

    private static final int CONTEXT_LINES = 2;

    /// The files that differ between two trees, in the order of their paths.
    static List<FileChange> between(FileTree before, FileTree after) {
        List<FileChange> changes = new ArrayList<>();
        for (String path : after.paths()) {
            if (!after.find(path).equals(before.find(path))) {
                changes.add(of(path, lines(path, before), lines(path, after)));
            }
        }
        return changes;
    }

    private static FileChange of(String path, List<String> old, List<String> now) {
        Patch<String> patch = DiffUtils.diff(old, now);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, old, patch, CONTEXT_LINES);
        int first = patch.getDeltas().isEmpty()
                ? 0
                : patch.getDeltas().getFirst().getTarget().getPosition();
        return new FileChange("raw/" + path, first + 1, String.join("\n", diff) + "\n");
    }

    /// The same with the line's place in the file as it is after all edits: the nearest line with that text.
    FileChange placedIn(FileTree before, FileTree last) {
        String path = file.substring("raw/".length());
        List<String> then = lines(path, before);
        List<String> now = lines(path, last);
        if (line > then.size()) {
            return this;
        }
        String text = then.get(line - 1);
        int nearest = 0;
        for (int i = 1; i <= now.size(); i++) {
            boolean nearer = nearest == 0 || Math.abs(i - line) < Math.abs(nearest - line);
            if (nearer && now.get(i - 1).equals(text)) {
                nearest = i;
            }
        }
        return nearest == 0 ? this : new FileChange(file, nearest, diff);
    }

    private static List<String> lines(String path, FileTree tree) {
        return tree.text(path).orElse("").lines().toList();
    }
}
