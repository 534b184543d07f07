package io.helm2osc.template.detective;

import java.util.List;

/// What a run came to: the files in the order in which they were rendered, and the guards that were met, each once
/// per outcome and set of values it looked at.
public record Rendering(List<RenderedFile> files, List<Guard> guards) {

    public Rendering {
        files = List.copyOf(files);
        guards = List.copyOf(guards);
    }

    /// What the engine would stop at, if anything.
    public List<String> problems() {
        return files.stream().flatMap(file -> file.problem().stream()).toList();
    }
}
