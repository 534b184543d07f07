package io.helm2osc.transformer.standin;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.ValuesPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the engine says where it stops: places in templates, outermost first, and the values that are read on those
/// lines.
final class EngineComplaint {

    private static final Pattern PLACE = Pattern.compile("(?:template: |at \\()([^\\s:()]+):(\\d+)");
    private static final Pattern FIELD = Pattern.compile("\\.Values((?:\\.[A-Za-z_]\\w*)+)");
    private static final String CHARTS = "charts";

    private EngineComplaint() {}

    /// Stand-ins for the values that are read where the engine stopped and that are not there; none when it does not
    /// say
    /// where.
    ///
    /// @param values everything that the chart has, in the root's coordinates
    static Map<ValuesPath, Object> wanted(String message, Chart chart, Map<String, @Nullable Object> values) {
        Map<ValuesPath, Object> wanted = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            Matcher field = FIELD.matcher(line(chart, place.group(1), Integer.parseInt(place.group(2))));
            while (field.find()) {
                ValuesPath path = scope(place.group(1))
                        .append(ValuesPath.of(field.group(1).substring(1).split("\\.")));
                if (path.valueIn(values) == null) {
                    wanted.put(
                            path,
                            StandIn.likely(path.lastKey().orElse(""), null).getFirst());
                }
            }
        }
        return wanted;
    }

    /// The engine names templates by their charts: `parent/charts/child/templates/x.yaml`.
    private static String line(Chart chart, String template, int number) {
        String file = template.substring(template.indexOf('/') + 1);
        List<String> lines =
                chart.files().text(file).map(text -> text.lines().toList()).orElse(List.of());
        return (number >= 1) && (number <= lines.size()) ? lines.get(number - 1) : "";
    }

    private static ValuesPath scope(String template) {
        ValuesPath scope = ValuesPath.ROOT;
        String[] steps = template.split("/");
        for (int i = 1; i + 1 < steps.length && steps[i].equals(CHARTS); i += 2) {
            scope = scope.child(steps[i + 1]);
        }
        return scope;
    }
}
