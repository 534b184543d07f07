package io.helm2osc.transformer.trace;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUse.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which values feed what, in the strings of one render: for each position the stretches that values feed, from left to
/// right.
public final class Trace {

    private final Map<String, Object> leaves;
    private final Map<String, List<Segment>> segments = new HashMap<>();

    /// @param leaves of the render that is traced
    Trace(Map<String, Object> leaves) {
        this.leaves = leaves;
    }

    /// A trace of one string, known beforehand.
    public static Trace known(Map<String, Object> leaves, String position, List<Segment> segments) {
        Trace trace = new Trace(leaves);
        trace.add(position, segments);
        return trace;
    }

    /// Adds what another render showed. What is known of a stretch already stands.
    void add(String position, List<Segment> found) {
        List<Segment> known = segments.computeIfAbsent(position, any -> new ArrayList<>());
        for (Segment segment : found) {
            if (known.stream().noneMatch(segment::overlaps)) {
                known.add(segment);
            }
        }
        known.sort(Comparator.comparingInt(Segment::start));
    }

    /// Adds what another render showed in place of what is known of the same stretches.
    void replace(String position, List<Segment> found) {
        segments.getOrDefault(position, new ArrayList<>())
                .removeIf(known -> found.stream().anyMatch(known::overlaps));
        add(position, found);
    }

    /// The values that feed anything.
    public Set<ValuesPath> paths() {
        return segments.values().stream()
                .flatMap(List::stream)
                .map(Segment::path)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// The stretches of the string at a position that values feed, from left to right.
    public List<Segment> at(String position) {
        return List.copyOf(segments.getOrDefault(position, List.of()));
    }

    /// The stretches that touch a region.
    public List<Segment> in(Region region) {
        return at(region.position()).stream()
                .filter(segment -> segment.start() < region.end() && region.start() < segment.end())
                .toList();
    }

    /// What stands on a stretch of the string at a position.
    public String text(String position, int start, int end) {
        return String.valueOf(leaves.get(position)).substring(start, end);
    }

    /// The string at a position as it must become when values are given others.
    public String predicted(String position, Map<ValuesPath, String> given) {
        StringBuilder text = new StringBuilder(String.valueOf(leaves.get(position)));
        for (Segment segment : at(position).reversed()) {
            String other = given.get(segment.path());
            if (other != null && segment.fit() == Segment.Fit.WHOLE) {
                text.replace(segment.start(), segment.end(), other);
            }
        }
        return text.toString();
    }

    /// Whether some value feeds some of the path of the image.
    public boolean reachesPath(ImageUse use) {
        Region path = use.regions().get(ImageUse.Part.PATH);
        return path != null && !in(path).isEmpty();
    }

    /// Whether some value feeds the tag of the image, or it has none.
    public boolean reachesTag(ImageUse use) {
        Region tag = use.regions().get(ImageUse.Part.TAG);
        return tag == null || !in(tag).isEmpty();
    }
}
