package io.helm2osc.transformer.slot;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUses;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.manifest.ManifestReader;
import io.helm2osc.transformer.trace.Segment;
import io.helm2osc.transformer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes traced uses as text: `[hub=quay.io/org]/app:[tag=1.2]` is the image quay.io/org/app:1.2 fed by hub and tag.
final class TracedUses {

    private static final Pattern FEED = Pattern.compile("\\[([^=\\]]+)=([^\\]]*)]");

    private TracedUses() {}

    static TracedUse of(String marked) {
        StringBuilder image = new StringBuilder();
        List<Segment> segments = new ArrayList<>();
        Matcher feed = FEED.matcher(marked);
        int from = 0;
        while (feed.find()) {
            image.append(marked, from, feed.start());
            int start = image.length();
            image.append(feed.group(2));
            segments.add(new Segment(start, image.length(), ValuesPath.parse(feed.group(1)), Segment.Fit.WHOLE));
            from = feed.end();
        }
        image.append(marked.substring(from));
        Manifest manifest = new ManifestReader(Limits.DEFAULT)
                .read("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n    - image: " + image
                        + "\n");
        return new TracedUse(
                ImageUses.in(manifest).getFirst(),
                Trace.known(manifest.leaves(), "v1 Pod -/p/spec/containers/0/image", segments));
    }
}
