package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a run came to.
///
/// @param files in the order in which they were rendered
/// @param guards that were met, each once per outcome and set of values it looked at
/// @param visits to the stretches of text of the templates, each once
/// @param fragments what a walk everywhere found on its detours
/// @param missing the places in the values that were looked at and where nothing is; those in stand-ins for the items
/// of empty lists included
/// @param checks where the engine would stop on the way that it takes; a walk everywhere passes over them
/// @param prints what actions printed that the run looked out for; what a named template printed comes
/// before what calls it
public record Rendering(
        List<RenderedFile> files,
        List<Guard> guards,
        List<Visit> visits,
        List<Fragment> fragments,
        Set<ValuesPath> missing,
        List<Check> checks,
        List<Print> prints) {

    public Rendering {
        files = List.copyOf(files);
        guards = List.copyOf(guards);
        visits = List.copyOf(visits);
        fragments = List.copyOf(fragments);
        checks = List.copyOf(checks);
        prints = List.copyOf(prints);
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /// What the engine would stop at, if anything.
    public List<String> problems() {
        return files.stream().flatMap(file -> file.problem().stream()).toList();
    }
}
