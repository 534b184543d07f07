package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.Span;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Print;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.value.Rope;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import io.helm2osc.transformer.slot.Look;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the actions of a chart print that has to do with images that stayed behind, as the detective tells it.
final class Printed {

    /// For each name, whether a value may feed it and yet not be able to take an address.
    private final Map<String, Boolean> fed = new TreeMap<>();

    private final Set<String> references = new LinkedHashSet<>();
    private final Map<Spot, Set<NameInText>> names = new LinkedHashMap<>();
    private final Map<Spot, Set<String>> parts = new LinkedHashMap<>();

    private Printed(Collection<LeftBehind> left) {
        for (LeftBehind behind : left) {
            ImageReference image = behind.use().reference();
            fed.merge(image.repository(), behind.reason() != Reason.LITERAL, Boolean::logicalOr);
            references.add(image.toString());
        }
    }

    /// An action of a template.
    record Spot(String template, Span action) {}

    /// What is printed under the scenarios of these looks.
    static Printed by(Chart chart, Collection<LeftBehind> left, List<Look> looks) {
        Printed printed = new Printed(left);
        Detective detective = Detective.of(chart).lookingFor(printed::isOfInterest);
        for (Look look : looks) {
            detective
                    .run(look.baseline().scenario().values(), Release.DEFAULT)
                    .prints()
                    .forEach(print -> printed.collect(print, look.defaults()));
        }
        return printed;
    }

    private boolean isOfInterest(String text) {
        return references.stream().anyMatch(reference -> reference.contains(text))
                || fed.keySet().stream().anyMatch(text::contains);
    }

    private void collect(Print print, Map<String, @Nullable Object> values) {
        Spot spot = new Spot(print.template(), print.action());
        String text = print.text().text();
        if (references.stream().anyMatch(reference -> reference.contains(text))) {
            parts.computeIfAbsent(spot, any -> new LinkedHashSet<>()).add(text);
        }
        fed.forEach((name, mayBeFed) -> {
            if (mayBeFed || !isFed(print.text(), name, values)) {
                Set<NameInText> found = NameInText.in(text, name);
                if (!found.isEmpty()) {
                    names.computeIfAbsent(spot, any -> new LinkedHashSet<>()).addAll(found);
                }
            }
        });
    }

    /// Whether a value that is the image, or its name, feeds the name wherever it stands in the text.
    private static boolean isFed(Rope text, String name, Map<String, @Nullable Object> values) {
        for (int at = text.text().indexOf(name); at >= 0; at = text.text().indexOf(name, at + 1)) {
            Optional<ValuesPath> path = text.originAt(at).valuesPath();
            if (path.flatMap(place -> Plain.text(place.valueIn(values)))
                    .flatMap(ImageReference::parse)
                    .filter(image -> image.repository().equals(name))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// The names of the images.
    Set<String> names() {
        return fed.keySet();
    }

    /// The images.
    Set<String> references() {
        return references;
    }

    /// The actions that print the name of an image; what a named template prints comes before what calls it.
    List<Spot> actions(String name) {
        return names.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(found -> found.name().equals(name)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How names of images stand in what an action prints.
    List<NameInText> names(Spot spot, Set<String> wanted) {
        return names.getOrDefault(spot, Set.of()).stream()
                .filter(found -> wanted.contains(found.name()))
                .toList();
    }

    /// What an action prints that is a piece of one of the images.
    Set<String> parts(Spot spot) {
        return parts.getOrDefault(spot, Set.of());
    }

    /// The templates with actions that print a piece of one of the images.
    Set<String> templates() {
        Set<String> templates = new LinkedHashSet<>();
        parts.keySet().forEach(spot -> templates.add(spot.template()));
        return templates;
    }
}
