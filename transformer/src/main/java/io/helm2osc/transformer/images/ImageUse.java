package io.helm2osc.transformer.images;

import io.helm2osc.chart.image.ImageReference;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One use of an image in a render: a reference, the field that it renders to, and where its parts stand.
///
/// @param place what kind of field it is
/// @param position of the string that holds the path of the image
/// @param template the file that rendered the document, as Helm names it
/// @param reference as it is rendered; for a custom resource that spreads it over several fields, put together
/// @param regions where each part of the address stands; a part that the reference lacks is missing
public record ImageUse(
        Place place, String position, String template, ImageReference reference, Map<Part, Region> regions) {

    public ImageUse {
        regions = Collections.unmodifiableMap(new TreeMap<>(regions)); // Map.copyOf has another order in every process
    }

    /// What kind of field names the image.
    public enum Place {
        /// The image of a container, init container, ephemeral container or image volume.
        CONTAINER,
        /// An image field of a custom resource.
        CUSTOM_RESOURCE,
        /// Inside any other string: arguments, environment, annotations, configuration text.
        EMBEDDED
    }

    /// A part of an image's address, as the OCI distribution specification names them.
    public enum Part {
        REGISTRY,
        PATH,
        TAG,
        DIGEST
    }

    /// A piece of the string at a position, from start (inclusive) to end (exclusive) in UTF-16 units.
    public record Region(String position, int start, int end) {}

    /// The use of a reference that stands in one string from the given offset on; empty when the text is no reference.
    static Optional<ImageUse> inString(Place place, String position, String template, String text, int offset) {
        return ImageReference.parse(text)
                .map(reference ->
                        new ImageUse(place, position, template, reference, regions(reference, position, offset)));
    }

    private static Map<Part, Region> regions(ImageReference reference, String position, int offset) {
        Map<Part, Region> regions = new EnumMap<>(Part.class);
        int at = offset;
        if (reference.registry().isPresent()) {
            int end = at + reference.registry().get().length();
            regions.put(Part.REGISTRY, new Region(position, at, end));
            at = end + 1;
        }
        int pathEnd = at + reference.path().length();
        regions.put(Part.PATH, new Region(position, at, pathEnd));
        at = pathEnd;
        if (reference.tag().isPresent()) {
            int end = at + 1 + reference.tag().get().length();
            regions.put(Part.TAG, new Region(position, at + 1, end));
            at = end;
        }
        if (reference.digest().isPresent()) {
            regions.put(
                    Part.DIGEST,
                    new Region(
                            position, at + 1, at + 1 + reference.digest().get().length()));
        }
        return regions;
    }
}
