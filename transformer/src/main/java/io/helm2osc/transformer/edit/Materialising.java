package io.helm2osc.transformer.edit;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Region;
import io.helm2osc.transformer.slot.TracedUse;
import io.helm2osc.transformer.trace.Segment;
import io.helm2osc.transformer.trace.Segment.Fit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Proposes to write into values what empty tags, registries and repositories default to, so that the values say what
/// is pulled.
public final class Materialising {

    private final Map<ValuesPath, String> defaults = new LinkedHashMap<>();
    private final Set<ValuesPath> ambiguous = new HashSet<>();

    private Materialising() {}

    /// The edits for these uses. A value that defaults to different things in different places stays empty.
    public static List<Proposal> propose(List<TracedUse> uses) {
        Materialising materialising = new Materialising();
        uses.forEach(materialising::collect);
        List<Proposal> edits = new ArrayList<>();
        materialising.defaults.forEach((path, text) -> {
            if (!materialising.ambiguous.contains(path) && !text.isBlank()) {
                edits.add(Proposal.of(
                        new SetValue(path, text, path + " is empty and the template puts " + text + " in its place")));
            }
        });
        return edits;
    }

    /// The values that are empty and default to different things in different places.
    static Set<ValuesPath> ambiguous(List<TracedUse> uses) {
        Materialising materialising = new Materialising();
        uses.forEach(materialising::collect);
        return materialising.ambiguous;
    }

    private void collect(TracedUse traced) {
        for (Part part : List.of(Part.REGISTRY, Part.PATH, Part.TAG)) {
            Region region = traced.use().regions().get(part);
            if (region != null) {
                for (Segment segment : traced.trace().in(region)) {
                    if (segment.fit() == Fit.DEFAULTED) {
                        String text = traced.trace().text(region.position(), segment.start(), segment.end());
                        String known = defaults.putIfAbsent(segment.path(), text);
                        if (known != null && !known.equals(text)) {
                            ambiguous.add(segment.path());
                        }
                    }
                }
            }
        }
    }
}
