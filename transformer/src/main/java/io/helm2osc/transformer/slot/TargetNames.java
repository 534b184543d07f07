package io.helm2osc.transformer.slot;

import io.helm2osc.chart.image.ImageReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names that images get in the target registry: short, and never one for two images.
final class TargetNames {

    private final Map<String, String> imageOf = new HashMap<>();
    private final Map<String, String> nameOf = new HashMap<>();

    /// Keeps a name that cannot be chosen.
    void reserve(Optional<String> forced, ImageReference reference) {
        forced.ifPresent(name -> imageOf.putIfAbsent(name, reference.name()));
    }

    /// The name of an image: the last part of its path; with more of the path where another image has that name.
    String of(ImageReference reference) {
        return nameOf.computeIfAbsent(reference.name(), any -> choose(reference));
    }

    private String choose(ImageReference reference) {
        String path = reference.path();
        String shortest = path.substring(path.lastIndexOf('/') + 1);
        String longer = path.replace('/', '-');
        String longest = reference.name().replaceAll("[^a-z0-9]+", "-");
        for (String name : new String[] {shortest, longer, longest}) {
            if (imageOf.computeIfAbsent(name, any -> reference.name()).equals(reference.name())) {
                return name;
            }
        }
        throw new IllegalStateException("two images have the name " + longest);
    }
}
