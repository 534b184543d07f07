package io.helm2osc.template;

import java.util.List;

/// A template's text cut into text, actions and comments, with the words of each action, everything at its place.
public record TemplateText(String where, String text, List<Piece> pieces) {

    public TemplateText {
        pieces = List.copyOf(pieces);
    }

    /// Cuts a text as Go does; `where` names it in errors.
    public static Parsed<TemplateText> parse(String text, String where) {
        return Parsed.from(() -> read(text, where));
    }

    static TemplateText read(String text, String where) {
        return new TemplateText(where, text, new PieceLexer(text, where).pieces());
    }
}
