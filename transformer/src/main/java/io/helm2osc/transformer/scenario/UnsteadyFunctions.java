package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.FileTree;
import io.helm2osc.template.Identifiers;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions of Helm and Sprig whose result differs from render to render: random ones, those that may ask the
/// clock, and those that give a map's entries in Go's random order. A prepared chart that calls none of them renders
/// the same every time. It makes no keys and certificates, and does not call `now` outside of its values
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
        return chart.asMap().values().stream().anyMatch(content -> Identifiers.anyCalled(content.asUtf8(), NAMES));
    }

    /// Whether one is called in a value that is a template.
    static boolean calledIn(Map<String, @Nullable Object> values) {
        return Identifiers.anyCalled(values.toString(), NAMES);
    }
}
