package io.helm2osc.template;

import io.helm2osc.template.Piece.Action;
import java.util.List;
import java.util.Set;

/// Finds functions by name where templates call them.
public final class Identifiers {

    private Identifiers() {}

    /// Whether the text calls one of the functions. A text that cannot be told to be a template may do so when it
    /// has the name.
    public static boolean anyCalled(String text, Set<String> functions) {
        return text.contains("{{")
                && functions.stream().anyMatch(text::contains)
                && TemplateText.parse(text, "")
                        .readable()
                        .map(template -> functions.stream()
                                .anyMatch(function ->
                                        !calls(template.pieces(), function).isEmpty()))
                        .orElse(true);
    }

    /// The text with every call of `function` made one of `replacement`. Only the function's name inside actions is
    /// meant: never strings, fields, comments or the text around. A text that is no template stays as it is.
    public static String replace(String text, String function, String replacement) {
        if (!text.contains(function)) {
            return text;
        }
        return TemplateText.parse(text, function)
                .readable()
                .map(template -> replace(template, function, replacement))
                .orElse(text);
    }

    private static String replace(TemplateText template, String function, String replacement) {
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        for (Token call : calls(template.pieces(), function)) {
            replaced.append(template.text(), copied, call.start()).append(replacement);
            copied = call.span().end();
        }
        return replaced.append(template.text().substring(copied)).toString();
    }

    private static List<Token> calls(List<Piece> pieces, String function) {
        return pieces.stream()
                .filter(Action.class::isInstance)
                .flatMap(piece -> ((Action) piece).tokens().stream())
                .filter(token -> token.is(Token.Kind.IDENTIFIER) && token.text().equals(function))
                .toList();
    }
}
