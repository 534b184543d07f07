package io.helm2osc.transformer.slot;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Region;
import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import io.helm2osc.transformer.trace.Segment;
import io.helm2osc.transformer.trace.Segment.Fit;
import io.helm2osc.transformer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways to move one use of an image, the best first. What stands where follows from osc-spec §7.4: a value that
/// holds the whole
/// reference takes the full address, one with registry and path the repository, and so on; where a part of the name
/// stays
/// literal, the value before it takes registry and organisation, and the image keeps that name.
final class SlotOptions {

    private final ImageUse use;
    private final Trace trace;
    private final Region path;
    private final @Nullable Region registry;
    private final @Nullable Region tag;

    private SlotOptions(ImageUse use, Trace trace, Region path) {
        this.use = use;
        this.trace = trace;
        this.path = path;
        this.registry = use.regions().get(Part.REGISTRY);
        this.tag = use.regions().get(Part.TAG);
    }

    static List<SlotOption> of(ImageUse use, Trace trace) {
        Region path = use.regions().get(Part.PATH);
        return path == null ? List.of() : new SlotOptions(use, trace, path).options();
    }

    /// Why there is no option.
    static Reason reason(ImageUse use, Trace trace) {
        Region path = use.regions().get(Part.PATH);
        List<Segment> feeds = path == null ? List.of() : trace.in(path);
        Region digest = use.regions().get(Part.DIGEST);
        if (feeds.isEmpty()) {
            Region registry = use.regions().get(Part.REGISTRY);
            return registry == null || trace.in(registry).isEmpty() ? Reason.LITERAL : Reason.ASSEMBLED;
        }
        if (digest != null && feeds.stream().anyMatch(trace.in(digest)::contains)) {
            return Reason.DIGEST_IN_VALUE;
        }
        return feeds.size() == 1 && feeds.getFirst().fit() == Fit.WHOLE ? Reason.PARTLY_LITERAL : Reason.ASSEMBLED;
    }

    private List<SlotOption> options() {
        List<SlotOption> options = new ArrayList<>();
        for (Segment segment : trace.in(path)) {
            if (segment.fit() == Fit.WHOLE && segment.start() == start()) {
                inOneValue(segment).ifPresent(options::add);
            }
        }
        Optional<ValuesPath> host = registry == null ? Optional.empty() : exactly(registry);
        host.ifPresent(endpoint -> {
            exactly(path)
                    .ifPresent(repo -> options.add(SlotOption.of(AddressPart.ENDPOINT, endpoint, Optional.empty())
                            .with(AddressPart.REPO, repo)));
            options.add(SlotOption.of(
                    AddressPart.PREFIX_ADDRESS,
                    endpoint,
                    Optional.of(use.reference().path())));
        });
        return options.stream().map(this::withTag).toList();
    }

    /// Where the address begins in the string that holds the path.
    private int start() {
        return registry != null && registry.position().equals(path.position()) ? registry.start() : path.start();
    }

    private Optional<SlotOption> inOneValue(Segment segment) {
        boolean registryElsewhere = registry != null && !registry.position().equals(path.position());
        if (registryElsewhere) {
            return Optional.empty();
        }
        if (tag != null && tag.position().equals(path.position()) && segment.end() == tag.end()) {
            return Optional.of(SlotOption.of(AddressPart.FULL_ADDRESS, segment.path(), Optional.empty()));
        }
        if (segment.end() == path.end()) {
            return Optional.of(SlotOption.of(AddressPart.REPOSITORY, segment.path(), Optional.empty()));
        }
        int inPath = segment.end() - path.start();
        String name = use.reference().path();
        return inPath > 0 && inPath < name.length() && name.charAt(inPath) == '/'
                ? Optional.of(SlotOption.of(
                        AddressPart.PREFIX_ADDRESS, segment.path(), Optional.of(name.substring(inPath + 1))))
                : Optional.empty();
    }

    private SlotOption withTag(SlotOption option) {
        if (tag == null || option.address().containsKey(AddressPart.FULL_ADDRESS)) {
            return option;
        }
        return exactly(tag).map(place -> option.with(AddressPart.TAG, place)).orElse(option);
    }

    /// The value that feeds exactly this region.
    private Optional<ValuesPath> exactly(Region region) {
        return trace.in(region).stream()
                .filter(segment -> segment.fit() == Fit.WHOLE
                        && segment.start() == region.start()
                        && segment.end() == region.end())
                .map(Segment::path)
                .findFirst();
    }
}
