package io.helm2osc.template.function;

import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value.Text;
import java.util.HashMap;
import java.util.Map;

/// Text without what stands at its ends.
final class Trimming {

    private Trimming() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("trim", arguments -> new Text(arguments.rope(0).strip()));
        all.put("trimAll", arguments -> new Text(trim(arguments.rope(1), arguments.text(0), true, true)));
        all.put("trimall", arguments -> new Text(trim(arguments.rope(1), arguments.text(0), true, true)));
        all.put("trimPrefix", arguments -> new Text(withoutPrefix(arguments.rope(1), arguments.text(0))));
        all.put("trimSuffix", arguments -> new Text(withoutSuffix(arguments.rope(1), arguments.text(0))));
        return all;
    }

    private static Rope withoutPrefix(Rope rope, String prefix) {
        return rope.text().startsWith(prefix) ? rope.slice(prefix.length(), rope.length()) : rope;
    }

    private static Rope withoutSuffix(Rope rope, String suffix) {
        return rope.text().endsWith(suffix) ? rope.slice(0, rope.length() - suffix.length()) : rope;
    }

    /// Without the letters of a set at the ends.
    private static Rope trim(Rope rope, String letters, boolean left, boolean right) {
        int start = 0;
        int end = rope.length();
        while (left && start < end && letters.indexOf(rope.text().charAt(start)) >= 0) {
            start++;
        }
        while (right && end > start && letters.indexOf(rope.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return rope.slice(start, end);
    }
}
