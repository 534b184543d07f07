package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Region;
import io.helm2osc.transformer.slot.TracedUse;
import io.helm2osc.transformer.trace.Segment;
import io.helm2osc.transformer.trace.Segment.Fit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Proposes to part digests from values that hold them together with an image's name.
public final class DigestSplitting {

    private final Chart chart;
    private final Map<ValuesPath, Proposal> proposals = new LinkedHashMap<>();

    private DigestSplitting(Chart chart) {
        this.chart = chart;
    }

    /// The edits for these uses.
    ///
    /// @param chart with its packed subcharts unpacked
    public static List<Proposal> propose(Chart chart, List<TracedUse> uses) {
        DigestSplitting splitting = new DigestSplitting(chart);
        uses.forEach(splitting::collect);
        return List.copyOf(splitting.proposals.values());
    }

    private void collect(TracedUse traced) {
        Region digest = traced.use().regions().get(Part.DIGEST);
        Region path = traced.use().regions().get(Part.PATH);
        if (digest == null || path == null) {
            return;
        }
        for (Segment segment : traced.trace().in(path)) {
            String text = traced.trace().text(path.position(), segment.start(), segment.end());
            int at = text.indexOf('@');
            if (segment.fit() == Fit.WHOLE && at > 0 && !segment.path().hasIndex()) {
                proposals.computeIfAbsent(
                        segment.path(), place -> proposal(place, text.substring(0, at), text.substring(at)));
            }
        }
    }

    private Proposal proposal(ValuesPath path, String name, String rest) {
        List<ChartEdit> ways = new ArrayList<>();
        collectWays(chart, new SplitDigest("", path, path, name, rest), ways);
        return new Proposal(ways.reversed());
    }

    /// In the chart that the path leads into, and in those around it: who reads the value is found by trying.
    private static void collectWays(Chart chart, SplitDigest way, List<ChartEdit> ways) {
        ways.add(way);
        for (Subchart subchart : chart.subcharts()) {
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                way.own()
                        .relativeTo(ValuesPath.of(key))
                        .filter(inner -> !inner.isRoot())
                        .ifPresent(inner -> collectWays(
                                subchart.chart(), way.within(way.folder() + subchart.folder() + "/", inner), ways));
            }
        }
    }
}
