package io.helm2osc.transformer.agreement;

import io.helm2osc.transformer.manifest.Change;

/// What the detective made of one document that the engine renders, or of one that it does not.
public sealed interface Compared {

    /// The document's key within its render.
    String document();

    /// The file that makes it, as Helm's `# Source:` line names it.
    String template();

    /// The same document, besides what differs from render to render of the engine itself.
    record Identical(String document, String template) implements Compared {}

    /// The document, with a difference.
    ///
    /// @param first where it stands, with what the engine says before what the detective says
    record Different(String document, String template, Change first) implements Compared {}

    /// No such document.
    ///
    /// @param why what the detective stopped at in its template; empty if it did not stop
    record Missing(String document, String template, String why) implements Compared {}

    /// A document that the engine does not render.
    record Excess(String document, String template) implements Compared {}
}
