package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.FileTree;
import io.helm2osc.template.Identifiers;
import io.helm2osc.template.Identifiers.Call;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions of Helm and Sprig whose result differs from render to render: random ones, those that may ask the
/// clock, and those that give a map's entries in Go's random order. A chart that calls none of them renders the same
/// every time; one that is prepared for the engine hardly does
/// ([io.helm2osc.transformer.render.PreparedChart]).
final class UnsteadyFunctions {

    private static final Set<String> NAMES = Set.of(
            "randAlphaNum",
            "randAlpha",
            "randNumeric",
            "randAscii",
            "randBytes",
            "randInt",
            "shuffle",
            "uuidv4",
            "encryptAES",
            "keys",
            "values",
            "now",
            "ago",
            "date",
            "dateInZone",
            "date_in_zone",
            "htmlDate",
            "htmlDateInZone");

    private UnsteadyFunctions() {}

    /// Whether one is called in any file, values that are templates included.
    static boolean calledIn(FileTree chart) {
        return chart.asMap().values().stream().anyMatch(content -> calledIn(content.asUtf8()));
    }

    /// Whether one is called in a value that is a template.
    static boolean calledIn(Map<String, @Nullable Object> values) {
        return calledIn(values.toString());
    }

    /// A text that cannot be told to be a template may call what it has the name of.
    private static boolean calledIn(String text) {
        return Identifiers.calls(text, NAMES)
                .map(calls -> calls.stream().anyMatch(call -> !isSorted(call)))
                .orElse(true);
    }

    private static boolean isSorted(Call call) {
        return call.function().equals("keys") && call.next().equals("sortAlpha");
    }
}
