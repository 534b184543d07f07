package io.helm2osc.template.detective;

import io.helm2osc.template.Span;
import java.util.List;

/// A stretch of a template's text that a run came by, and the easiest way there.
///
/// @param template the file in the root chart's unpacked tree
/// @param text the stretch, in the file's text
/// @param conditions what the guards on the way have to come to, outermost first, across all templates that call
/// each other
public record Visit(String template, Span text, List<Condition> conditions) {

    public Visit {
        conditions = List.copyOf(conditions);
    }

    /// Whether the stretch is written under the values of the run.
    public boolean isReached() {
        return unmet() == 0;
    }

    long unmet() {
        return conditions.stream().filter(condition -> !condition.isMet()).count();
    }
}
