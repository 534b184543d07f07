package io.helm2osc.transformer.agreement;

import io.helm2osc.transformer.agreement.Compared.Different;
import io.helm2osc.transformer.agreement.Compared.Excess;
import io.helm2osc.transformer.agreement.Compared.Identical;
import io.helm2osc.transformer.agreement.Compared.Missing;
import io.helm2osc.transformer.manifest.Change;
import io.helm2osc.transformer.manifest.Document;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.scenario.Baseline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the detective made of one chart under one set of values, beside what the engine made of it.
public sealed interface Agreement {

    /// The chart renders.
    ///
    /// @param documents those of the engine in their order, then those that only the detective has
    record OnDocuments(List<Compared> documents) implements Agreement {

        public OnDocuments {
            documents = List.copyOf(documents);
        }
    }

    /// The engine does not render the chart.
    ///
    /// @param why in its words
    /// @param detectiveStops whether the detective would not either; it looks at no schema of the values
    record NotRendered(String why, boolean detectiveStops) implements Agreement {}

    /// Document by document.
    ///
    /// @param detective what the detective makes of the same values
    /// @param stops what the detective stopped at, by template
    static OnDocuments between(Baseline engine, Manifest detective, Map<String, String> stops) {
        Manifest aligned = detective.alignedTo(engine.manifest());
        Map<String, Change> first = firstChanges(engine, aligned);
        Set<String> found = new HashSet<>(keys(aligned));
        Set<String> known = new HashSet<>(keys(engine.manifest()));
        List<Compared> documents = new ArrayList<>();
        for (Document document : engine.manifest().documents()) {
            documents.add(compared(document, found, first, stops));
        }
        for (Document document : aligned.documents()) {
            if (!known.contains(document.key())) {
                documents.add(new Excess(document.key(), document.template()));
            }
        }
        return new OnDocuments(documents);
    }

    private static Compared compared(
            Document document, Set<String> found, Map<String, Change> first, Map<String, String> stops) {
        String key = document.key();
        if (!found.contains(key)) {
            return new Missing(key, document.template(), stops.getOrDefault(document.template(), ""));
        }
        Change change = first.get(key);
        return change == null
                ? new Identical(key, document.template())
                : new Different(key, document.template(), change);
    }

    /// The first difference in each document that has one.
    private static Map<String, Change> firstChanges(Baseline engine, Manifest detective) {
        Set<String> keys = new HashSet<>(keys(engine.manifest()));
        Map<String, Change> first = new HashMap<>();
        for (Change change : engine.changesTo(detective, any -> false)) {
            first.putIfAbsent(document(change.position(), keys), change);
        }
        return first;
    }

    /// The key that a position begins with. Keys hold slashes as well, so that the longest counts.
    private static String document(String position, Set<String> keys) {
        int end = position.length();
        while (end > 0 && !keys.contains(position.substring(0, end))) {
            end = position.lastIndexOf('/', end - 1);
        }
        return end > 0 ? position.substring(0, end) : position;
    }

    private static List<String> keys(Manifest manifest) {
        return manifest.documents().stream().map(Document::key).toList();
    }
}
