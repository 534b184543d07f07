package io.helm2osc.transformer.manifest;

import io.helm2osc.transformer.manifest.Manifest.Absent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One position at which two renders differ.
public record Change(String position, Object before, Object after) {

    private static final int SHOWN = 120;

    /// The differences between two renders, outside of the given positions, in the order of the first.
    public static List<Change> between(Manifest before, Manifest after, Set<String> except) {
        Manifest aligned = after.alignedTo(before);
        Map<String, Object> old = before.without(aligned).leaves();
        Map<String, Object> now = aligned.without(before).leaves();
        List<Change> changes = new ArrayList<>();
        old.forEach((position, value) -> {
            Object other = now.getOrDefault(position, Absent.NOTHING);
            if (!value.equals(other) && !isExcepted(position, except)) {
                changes.add(new Change(position, value, other));
            }
        });
        now.forEach((position, value) -> {
            if (!old.containsKey(position) && !isExcepted(position, except)) {
                changes.add(new Change(position, Absent.NOTHING, value));
            }
        });
        return changes;
    }

    /// A position is excepted with all that lies below it: a random list is random in its length as well.
    private static boolean isExcepted(String position, Set<String> except) {
        if (except.isEmpty()) {
            return false;
        }
        for (int end = position.length(); end > 0; end = position.lastIndexOf('/', end - 1)) {
            if (except.contains(position.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return position + ": " + brief(before) + " -> " + brief(after);
    }

    private static String brief(Object value) {
        String text = String.valueOf(value).replace("\n", "\\n");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
