package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.crd.ObservedValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chooses the values that a form asks for: those that people set who install a chart, most likely first.
final class FormFields {

    /// What a person can take in on one screen.
    private static final int MOST = 25;

    private static final int PER_LEVEL = 5;
    private static final int DOCUMENTED = 10;

    /// A key that reads the same in every path syntax.
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]+");

    /// Image addresses that no mapping speaks of, and names that Helm makes up better.
    private static final Pattern UNWANTED = Pattern.compile(
            ".*image\\w*\\.(?:registry|repository|name|tag|digest)|(?:.*\\.)?(?:image|tag|nameoverride|fullnameoverride|namespaceoverride)");

    private final CrdDocument crd;
    private final ObservedValues values;
    private final Collection<ValuesPath> images;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(Descriptor descriptor, int rank) {}

    private FormFields(CrdDocument crd, ObservedValues values, Collection<ValuesPath> images) {
        this.crd = crd;
        this.values = values;
        this.images = images;
    }

    /// The form's fields, best first, then the image addresses, which OSC fills and nobody should touch.
    static List<Descriptor> of(CrdDocument crd, ObservedValues values, Collection<ValuesPath> images) {
        FormFields fields = new FormFields(crd, values, images);
        fields.walk(ValuesPath.ROOT, values.defaults());
        List<Descriptor> chosen = new ArrayList<>();
        fields.candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank).reversed())
                .limit(MOST)
                .forEach(candidate -> chosen.add(candidate.descriptor()));
        images.stream()
                .distinct()
                .filter(path -> crd.schema(path).isPresent())
                .forEach(path -> chosen.add(new Descriptor(
                        path, Words.of(path), "Part of an image's address, which OSC fills in.", Widget.HIDDEN)));
        return chosen;
    }

    private void walk(ValuesPath path, Map<String, @Nullable Object> map) {
        map.forEach((key, value) -> {
            ValuesPath below = path.child(key);
            if (PLAIN_KEY.matcher(key).matches() && !consider(below, value)) {
                walk(below, Plain.map(value));
            }
        });
    }

    /// Whether the value became a candidate, so that nothing below it is one.
    private boolean consider(ValuesPath path, @Nullable Object value) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        Optional<FieldRule> rule = type(path).flatMap(type -> FieldRule.of(name, type));
        if (rule.isEmpty() || images.contains(path) || UNWANTED.matcher(name).matches() || isLong(value)) {
            return false;
        }
        Optional<String> said = values.description(path);
        int rank = rule.get().rank() - PER_LEVEL * (path.depth() - 1) + (said.isPresent() ? DOCUMENTED : 0);
        String description = said.orElseGet(() -> "The chart's value " + path + ".");
        candidates.add(new Candidate(
                new Descriptor(path, Words.of(path), description, rule.get().widget()), rank));
        return true;
    }

    private static boolean isLong(@Nullable Object value) {
        return value instanceof String text && (text.length() > 200 || text.contains("\n"));
    }

    private Optional<String> type(ValuesPath path) {
        return crd.schema(path)
                .flatMap(schema -> schema.containsKey("x-kubernetes-int-or-string")
                        ? Optional.of("int-or-string")
                        : Plain.string(schema.get("type")));
    }
}
