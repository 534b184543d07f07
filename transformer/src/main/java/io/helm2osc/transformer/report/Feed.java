package io.helm2osc.transformer.report;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Region;
import io.helm2osc.transformer.trace.Segment;
import io.helm2osc.transformer.trace.Segment.Fit;
import io.helm2osc.transformer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// What fed a piece of an image's address in the chart as it came.
///
/// @param part of the address
/// @param text the piece
/// @param from where the piece came from
public record Feed(Part part, String text, Source from) {

    /// Where a piece of an address can come from.
    public sealed interface Source {

        /// A value.
        ///
        /// @param fit how the value stands there
        record OfValue(ValuesPath path, Fit fit) implements Source {}

        /// The text of the chart's templates, or what they compute.
        record OfTemplates() implements Source {}
    }

    /// The pieces of one use, part by part and from left to right.
    static List<Feed> of(ImageUse use, Trace trace) {
        List<Feed> feeds = new ArrayList<>();
        use.regions().forEach((part, region) -> collect(part, region, trace, feeds));
        return feeds;
    }

    private static void collect(Part part, Region region, Trace trace, List<Feed> feeds) {
        int at = region.start();
        for (Segment segment : trace.in(region)) {
            int start = Math.max(segment.start(), region.start());
            int end = Math.min(segment.end(), region.end());
            add(part, region, at, start, trace, new Source.OfTemplates(), feeds);
            add(part, region, start, end, trace, new Source.OfValue(segment.path(), segment.fit()), feeds);
            at = Math.max(at, end);
        }
        add(part, region, at, region.end(), trace, new Source.OfTemplates(), feeds);
    }

    private static void add(
            Part part, Region region, int start, int end, Trace trace, Source source, List<Feed> feeds) {
        if (start < end) {
            feeds.add(new Feed(part, trace.text(region.position(), start, end), source));
        }
    }

    /// As people say it.
    public String brief() {
        return switch (from) {
            case Source.OfTemplates() -> "text of the templates";
            case Source.OfValue(var path, var fit) ->
                switch (fit) {
                    case WHOLE -> "value " + path;
                    case DEFAULTED -> "default of the empty value " + path;
                    case PIECE -> "made of value " + path;
                };
        };
    }
}
