package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Span;
import io.helm2osc.template.detective.Condition;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Guard;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.detective.Rendering;
import io.helm2osc.template.detective.Visit;
import io.helm2osc.template.detective.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What would have to be set for the images in a chart's templates that its values do not reach. The detective knows
/// the guards in
/// front of each; whether the settings lead there is for the engine to show.
final class GuardedImages {

    private static final Pattern IMAGE = Pattern.compile("\\bimage:");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]{1,60})\"");
    private static final Pattern ADDRESS_KEY =
            Pattern.compile("(?i).*(?:image|repository|registry|hub|tag|version|digest|prefix|override).*");
    private static final Pattern SWITCH_KEY =
            Pattern.compile("(?i).*(?:enabled?|create|install|deploy)|(?:is|use)[A-Z].*");
    private static final int MOST = 60;

    private final Chart chart;
    private final Map<String, @Nullable Object> values;
    private final Set<Map<ValuesPath, Object>> settings = new LinkedHashSet<>();

    private GuardedImages(Chart chart, Map<String, @Nullable Object> values) {
        this.chart = chart;
        this.values = values;
    }

    /// The settings worth trying, in the order of the templates; none twice.
    ///
    /// @param given the values that the chart is rendered with
    /// @param values everything that the chart has under them, in the root's coordinates
    static List<Map<ValuesPath, Object>> settings(
            Chart chart, Map<String, @Nullable Object> given, Map<String, @Nullable Object> values) {
        GuardedImages images = new GuardedImages(chart, values);
        Rendering everywhere = Detective.of(chart).run(given, Release.DEFAULT, Walk.EVERYWHERE);
        everywhere.visits().stream()
                .filter(visit -> !visit.isReached() && images.namesAnImage(visit))
                .forEach(visit -> images.collect(visit.conditions()));
        everywhere.fragments().stream()
                .filter(fragment -> isReference(fragment.text().text().strip()))
                .forEach(fragment -> images.collect(fragment.conditions()));
        return images.settings.stream().limit(MOST).toList();
    }

    private boolean namesAnImage(Visit visit) {
        return IMAGE.matcher(text(visit.template(), visit.text())).find();
    }

    /// Whether a branch writes nothing but an image, behind an `image:` that stands before it.
    private static boolean isReference(String text) {
        return (text.contains("/") || text.contains(":"))
                && ImageReference.parse(text.replace("\"", "")).isPresent();
    }

    private String text(String template, Span span) {
        String text = chart.files().text(template).orElse("");
        return span.end() <= text.length() ? span.of(text) : "";
    }

    private void collect(List<Condition> conditions) {
        List<Map<ValuesPath, Object>> ways = new ArrayList<>();
        ways.add(Map.of());
        for (Condition condition : conditions) {
            if (!condition.isMet()) {
                List<Map<ValuesPath, Object>> longer = new ArrayList<>();
                for (Object other : others(condition)) {
                    ways.forEach(way -> longer.add(with(way, condition, other)));
                }
                ways = longer.isEmpty() ? ways : longer;
            }
        }
        ways.stream().filter(way -> !way.isEmpty()).limit(2).forEach(settings::add);
    }

    /// What to give the values that a guard reads: its own words where it compares, else on or off.
    private List<Object> others(Condition condition) {
        List<Object> others = new ArrayList<>();
        if (condition.guard().kind() == Guard.Kind.RANGE) {
            return others;
        }
        if (condition.wanted()) {
            Matcher word = STRING.matcher(
                    text(condition.guard().template(), condition.guard().action()));
            while (word.find()) {
                others.add(word.group(1));
            }
            others.addFirst(true);
        } else {
            others.add(false);
        }
        return others;
    }

    private Map<ValuesPath, Object> with(Map<ValuesPath, Object> way, Condition condition, Object other) {
        Map<ValuesPath, Object> longer = new LinkedHashMap<>(way);
        for (ValuesPath path : condition.guard().reads()) {
            if (!path.hasIndex() && fits(path.lastKey().orElse(""), path.valueIn(values), other)) {
                longer.put(path, other);
            }
        }
        return longer;
    }

    /// A switch is turned, a word is replaced by a word. What names an image keeps its value, and so do maps, lists and
    /// numbers.
    private static boolean fits(String key, @Nullable Object now, Object other) {
        if (ADDRESS_KEY.matcher(key).matches()) {
            return false;
        }
        if (other instanceof Boolean on) {
            return now == null
                    ? on && SWITCH_KEY.matcher(key).matches()
                    : now instanceof Boolean before && !before.equals(on);
        }
        return now instanceof String word && !word.isEmpty();
    }
}
