package io.helm2osc.transformer.edit;

import io.helm2osc.template.Piece;
import io.helm2osc.template.Span;
import io.helm2osc.template.TemplateText;
import java.util.List;
import java.util.regex.Pattern;

/// The actions of a template by their words, braces included.
final class PrintingActions {

    private static final Pattern FIELD = Pattern.compile("\\{\\{-?\\s*[$.][\\w.]*\\s*-?}}");

    private PrintingActions() {}

    /// Where the actions with these words stand, in order.
    static List<Span> withWords(String text, String where, String action) {
        return TemplateText.parse(text, where).readable().stream()
                .flatMap(template -> template.pieces().stream())
                .filter(piece ->
                        piece instanceof Piece.Action && piece.span().of(text).equals(action))
                .map(Piece::span)
                .toList();
    }

    /// What makes text of what the action prints: a value that somebody unsets is none.
    static String asText(String action) {
        return FIELD.matcher(action).matches() ? " | default \"\"" : "";
    }
}
