package io.helm2osc.template;

import java.util.Set;

/// Finds where the value of a line ends: at the first newline outside of actions, or before an action that belongs
/// to a branch which the value stands in.
final class ImageValue {
    private static final Set<String> OPENING = Set.of("if", "with", "range", "block", "define");

    private final TemplateText template;
    private final int firstPiece;
    private final int start;

    ImageValue(TemplateText template, int firstPiece, int start) {
        this.template = template;
        this.firstPiece = firstPiece;
        this.start = start;
    }

    Span span() {
        int depth = 0;
        int end = start;
        for (Piece piece :
                template.pieces().subList(firstPiece, template.pieces().size())) {
            if (piece instanceof Piece.Action action) {
                depth += step(action);
                if (depth < 0 || (depth == 0 && isElse(action))) {
                    break;
                }
                end = piece.span().end();
            } else if (piece instanceof Piece.Text text) {
                int newline = template.text()
                        .indexOf('\n', Math.max(start, text.span().start()));
                if (newline >= 0 && newline < text.span().end()) {
                    return new Span(start, newline);
                }
                end = text.span().end();
            } else {
                break;
            }
        }
        return new Span(start, Math.max(start, end));
    }

    private static int step(Piece.Action action) {
        if (action.tokens().isEmpty() || !action.tokens().getFirst().is(Token.Kind.KEYWORD)) {
            return 0;
        }
        String keyword = action.tokens().getFirst().text();
        return OPENING.contains(keyword) ? 1 : keyword.equals("end") ? -1 : 0;
    }

    private static boolean isElse(Piece.Action action) {
        return !action.tokens().isEmpty() && action.tokens().getFirst().isKeyword("else");
    }
}
