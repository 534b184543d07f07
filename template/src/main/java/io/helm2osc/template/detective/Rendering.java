package io.helm2osc.template.detective;

import java.util.List;

/// What a run came to.
///
/// @param files in the order in which they were rendered
/// @param guards that were met, each once per outcome and set of values it looked at
/// @param visits to the stretches of text of the templates, each once
/// @param fragments what a walk everywhere found on its detours
public record Rendering(List<RenderedFile> files, List<Guard> guards, List<Visit> visits, List<Fragment> fragments) {

    public Rendering {
        files = List.copyOf(files);
        guards = List.copyOf(guards);
        visits = List.copyOf(visits);
        fragments = List.copyOf(fragments);
    }

    /// What the engine would stop at, if anything.
    public List<String> problems() {
        return files.stream().flatMap(file -> file.problem().stream()).toList();
    }
}
