package io.helm2osc.transformer.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.helm2osc.chart.FileTree;
import java.util.List;

/// Shows what an edit changed, as a unified diff.
final class FileDiff {

    private static final int CONTEXT_LINES = 2;

    private FileDiff() {}

    static String of(String path, FileTree before, FileTree after) {
        List<String> old = before.text(path).orElse("").lines().toList();
        List<String> now = after.text(path).orElse("").lines().toList();
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + path, "b/" + path, old, DiffUtils.diff(old, now), CONTEXT_LINES);
        return String.join("\n", diff) + "\n";
    }
}
