package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists whose items are chosen from a few.
final class Choice {

    /// The platforms.
    static final List<String> SCENES = List.of("CCE", "UCS");

    private Choice() {}

    /// What the list in this field has that is none of the legal items; also that it is no list.
    static Stream<String> strangers(Map<String, @Nullable Object> map, String field, List<String> legal) {
        Object value = map.get(field);
        if (value != null && !(value instanceof List)) {
            return Stream.of("%s must be a list".formatted(field));
        }
        return Plain.list(value).stream()
                .filter(item -> !(item instanceof String text && legal.contains(text)))
                .map(item -> "%s has %s, which is not one of %s".formatted(field, item, legal));
    }
}
