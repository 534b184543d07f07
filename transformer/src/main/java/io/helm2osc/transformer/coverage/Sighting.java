package io.helm2osc.transformer.coverage;

import io.helm2osc.template.detective.RenderedFile;
import io.helm2osc.template.detective.Rendering;
import io.helm2osc.template.detective.Visit;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.transformer.coverage.Coverage.Line;
import io.helm2osc.transformer.coverage.LineCoverage.State;
import io.helm2osc.transformer.scenario.Baseline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What one scenario shows of the image lines.
final class Sighting {

    private final String scenario;
    private final Map<String, List<Visit>> visits = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> letters = new HashMap<>();

    private Sighting(String scenario) {
        this.scenario = scenario;
    }

    static Sighting of(Rendering rendering, Baseline baseline) {
        Sighting sighting = new Sighting(baseline.scenario().name());
        for (Visit visit : rendering.visits()) {
            if (visit.isReached()) {
                sighting.visits
                        .computeIfAbsent(visit.template(), template -> new ArrayList<>())
                        .add(visit);
            }
        }
        Map<String, Set<String>> references = new HashMap<>();
        baseline.uses()
                .forEach(use -> references
                        .computeIfAbsent(use.template(), template -> new HashSet<>())
                        .add(use.reference().toString()));
        for (RenderedFile file : rendering.files()) {
            references.getOrDefault(file.path(), Set.of()).forEach(reference -> sighting.read(file.text(), reference));
        }
        return sighting;
    }

    /// Notes where in the templates the letters of a reference stand, and those of the `image:` before it.
    private void read(Rope rope, String reference) {
        String text = rope.text();
        for (int at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
            int end = at + reference.length();
            rope.slice(at, end)
                    .segments()
                    .forEach(segment -> segment.origin().parts().forEach(this::note));
            String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
            int key = before.lastIndexOf("image");
            if (key >= 0) {
                note(rope.originAt(at - before.length() + key));
            }
        }
    }

    private void note(Origin origin) {
        if (origin instanceof Origin.FromTemplate(String template, int offset)) {
            letters.computeIfAbsent(template, any -> new TreeSet<>()).add(offset);
        }
    }

    /// What the scenario shows of a line, unless it does not reach it.
    Optional<State> of(Line line) {
        Integer shown = letters.getOrDefault(line.template(), Collections.emptyNavigableSet())
                .ceiling(line.place().key().start());
        if (shown != null && shown < line.place().value().end()) {
            return Optional.of(new State.Confirmed(scenario));
        }
        return visits.getOrDefault(line.template(), List.of()).stream().anyMatch(line::standsIn)
                ? Optional.of(new State.Rendered(scenario))
                : Optional.empty();
    }
}
