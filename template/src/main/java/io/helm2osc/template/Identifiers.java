package io.helm2osc.template;

import io.helm2osc.template.Piece.Action;
import java.util.List;

/// Replaces functions by name where templates call them.
public final class Identifiers {

    private Identifiers() {}

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
