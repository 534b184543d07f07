package io.helm2osc.template;

import io.helm2osc.template.Piece.Action;
import io.helm2osc.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds functions by name where templates call them: only the names inside actions are meant, never strings, fields,
/// comments or the text around.
public final class Identifiers {

    private Identifiers() {}

    /// A function that is called by name.
    ///
    /// @param name where its name stands
    /// @param command where the command stands that begins with it; empty for a function that is an argument
    /// @param piped whether a pipe leads into that command
    /// @param next the function that a pipe leads to from it; empty where there is none
    public record Call(String function, Span name, Optional<Span> command, boolean piped, String next) {}

    /// The calls of these functions, in the order of their names in the text; empty when the text cannot be told to be
    /// a template and has one of the names.
    public static Optional<List<Call>> calls(String text, Set<String> functions) {
        if (!text.contains("{{") || functions.stream().noneMatch(text::contains)) {
            return Optional.of(List.of());
        }
        return TemplateText.parse(text, "").readable().map(template -> calls(template.pieces(), functions));
    }

    private static List<Call> calls(List<Piece> pieces, Set<String> functions) {
        List<Call> calls = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Action action) {
                List<Token> tokens = action.tokens();
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i).is(Kind.IDENTIFIER)
                            && functions.contains(tokens.get(i).text())) {
                        calls.add(call(tokens, i));
                    }
                }
            }
        }
        return calls;
    }

    private static Call call(List<Token> tokens, int at) {
        Token name = tokens.get(at);
        boolean piped = at > 0 && tokens.get(at - 1).is(Kind.PIPE);
        if (!piped && at > 0 && !isBeforeCommand(tokens.get(at - 1).kind())) {
            return new Call(name.text(), name.span(), Optional.empty(), false, "");
        }
        int end = end(tokens, at);
        boolean pipes = end + 1 < tokens.size()
                && tokens.get(end).is(Kind.PIPE)
                && tokens.get(end + 1).is(Kind.IDENTIFIER);
        return new Call(
                name.text(),
                name.span(),
                Optional.of(name.span().to(tokens.get(end - 1).span())),
                piped,
                pipes ? tokens.get(end + 1).text() : "");
    }

    private static boolean isBeforeCommand(Kind kind) {
        return switch (kind) {
            case LEFT_PAREN, DECLARE, ASSIGN, KEYWORD -> true;
            case IDENTIFIER,
                    BOOLEAN,
                    NIL,
                    FIELD,
                    VARIABLE,
                    DOT,
                    STRING,
                    RAW_STRING,
                    CHARACTER,
                    NUMBER,
                    PIPE,
                    RIGHT_PAREN,
                    COMMA,
                    OTHER -> false;
        };
    }

    /// The index behind the command's last token.
    private static int end(List<Token> tokens, int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case LEFT_PAREN -> depth++;
                case RIGHT_PAREN -> depth--;
                case PIPE -> depth = depth == 0 ? -1 : depth;
                default -> {}
            }
            if (depth < 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
