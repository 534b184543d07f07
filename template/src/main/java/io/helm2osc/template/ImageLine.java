package io.helm2osc.template;

import java.util.List;
import java.util.Optional;

/// A line `image: …` of a template's text.
///
/// @param key the word `image`
/// @param value what stands behind the colon, without quotes, blanks around it and a YAML comment behind it
/// @param quote the quote around the value, empty when it has none
/// @param parts what the value is made of, in order
/// @param commented whether the line stands in a template comment, `{{/* … */}}`
public record ImageLine(Span key, Span value, String quote, List<Part> parts, Place place, boolean commented) {

    public ImageLine {
        parts = List.copyOf(parts);
    }

    /// A stretch of the value.
    public sealed interface Part {

        Span span();

        /// Text that stands in the template.
        record Literal(Span span) implements Part {}

        /// An action, of whatever sort.
        record Action(Span span) implements Part {}
    }

    /// Where in the tree a line stands, which decides by what name it can reach the values.
    ///
    /// @param define the named template around the line; empty at a file's top level
    /// @param branches the branches around it in its file or named template, outermost first
    /// @param rebinding those of them in whose body the dot is something else: `with` and `range`
    public record Place(Optional<String> define, List<Node.Branch> branches, List<Node.Branch> rebinding) {

        public Place {
            branches = List.copyOf(branches);
            rebinding = List.copyOf(rebinding);
        }

        /// What stands around an offset of a template.
        public static Place at(TemplateTree tree, int offset) {
            return Places.of(tree, offset);
        }

        public boolean dotIsRebound() {
            return !rebinding.isEmpty();
        }

        /// What names the thing that the file or named template was called with: at a file's top level that is the
        /// root.
        public String caller() {
            return dotIsRebound() ? "$" : "";
        }
    }

    /// Whether the whole value is text.
    public boolean isLiteral() {
        return parts.stream().allMatch(Part.Literal.class::isInstance);
    }

    /// Whether text and actions make up the value together.
    public boolean isMixed() {
        return !isLiteral() && parts.stream().anyMatch(Part.Literal.class::isInstance);
    }
}
