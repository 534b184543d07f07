package io.helm2osc.transformer.edit;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Region;
import io.helm2osc.transformer.slot.TracedUse;
import io.helm2osc.transformer.trace.Segment;
import io.helm2osc.transformer.trace.Segment.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The leading pieces of an image's address that no value feeds, the longest first.
final class UnfedAddress {

    private UnfedAddress() {}

    /// @param ambiguous values that default to different things in different places, so that no default can be written
    /// into them
    static List<Literal> of(TracedUse traced, Set<ValuesPath> ambiguous) {
        ImageUse use = traced.use();
        Region path = use.regions().get(Part.PATH);
        Region registry = use.regions().get(Part.REGISTRY);
        if (path == null || (registry != null && !registry.position().equals(path.position()))) {
            return List.of();
        }
        int start = registry == null ? path.start() : registry.start();
        Optional<Segment> first = traced.trace().at(path.position()).stream()
                .filter(segment -> segment.start() < path.end() && segment.end() > start)
                .findFirst();
        boolean hidden = first.filter(segment -> segment.fit() == Fit.DEFAULTED && ambiguous.contains(segment.path()))
                .isPresent();
        if (first.isEmpty() || hidden) {
            return wholeNames(use.reference());
        }
        int fed = first.get().start();
        boolean atSlash = fed > start + 1
                && traced.trace().text(path.position(), fed - 1, fed).equals("/");
        return first.get().fit() == Fit.WHOLE && atSlash
                ? List.of(new Literal(traced.trace().text(path.position(), start, fed - 1), '/'))
                : List.of();
    }

    /// The address with its tag, then without: the tag can be an action although no value feeds it. A digest stays
    /// where it is.
    private static List<Literal> wholeNames(ImageReference reference) {
        List<Literal> names = new ArrayList<>();
        String name = reference.repository();
        if (reference.tag().isPresent() && reference.digest().isEmpty()) {
            names.add(new Literal(name + ":" + reference.tag().get(), ' '));
        }
        names.add(new Literal(
                name, reference.tag().isPresent() ? ':' : reference.digest().isPresent() ? '@' : ' '));
        return names;
    }
}
