package io.helm2osc.transformer.edit;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.value.Rope;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells names of images that are the value of a key from those that stand in other text.
final class FedNames {

    private FedNames() {}

    /// Whether a value that is an image, or the name of one, feeds the name wherever it stands in the text.
    static boolean feedAll(Rope text, String name, Map<String, @Nullable Object> values) {
        for (int at = text.text().indexOf(name); at >= 0; at = text.text().indexOf(name, at + 1)) {
            Optional<ValuesPath> path = text.originAt(at).valuesPath();
            boolean fed = path.flatMap(place -> Plain.text(place.valueIn(values)))
                    .flatMap(ImageReference::parse)
                    .isPresent();
            if (!fed) {
                return false;
            }
        }
        return true;
    }
}
