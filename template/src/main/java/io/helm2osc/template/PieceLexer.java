package io.helm2osc.template;

import io.helm2osc.template.Piece.Trim;
import java.util.ArrayList;
import java.util.List;

/// Cuts a template's text at its delimiters and works out what trim markers eat.
final class PieceLexer {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final String text;
    private final String where;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private boolean trimNext;

    PieceLexer(String text, String where) {
        this.text = text;
        this.where = where;
    }

    List<Piece> pieces() {
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            if (open < 0) {
                addText(text.length(), false);
                at = text.length();
            } else {
                boolean trim = trimsLeft(open + OPEN.length());
                addText(open, trim);
                at = open;
                addActionOrComment(trim);
            }
        }
        return pieces;
    }

    private void addText(int end, boolean trimEnd) {
        if (end > at) {
            int from = trimNext ? Blanks.skip(text, at, end) : at;
            int to = trimEnd ? Blanks.skipBack(text, from, end) : end;
            pieces.add(new Piece.Text(new Span(at, end), new Span(from, to)));
        }
        trimNext = false;
    }

    private void addActionOrComment(boolean trimLeft) {
        int open = at;
        at += OPEN.length() + (trimLeft ? 2 : 0);
        if (text.startsWith("/*", at)) {
            skipComment();
            boolean trimRight = close();
            pieces.add(new Piece.Comment(new Span(open, at), new Trim(trimLeft, trimRight)));
        } else {
            TokenLexer lexer = new TokenLexer(text, where, at);
            List<Token> tokens = lexer.tokens();
            at = lexer.end();
            boolean trimRight = close();
            pieces.add(new Piece.Action(new Span(open, at), new Trim(trimLeft, trimRight), tokens));
        }
    }

    private void skipComment() {
        int end = text.indexOf("*/", at);
        if (end < 0) {
            throw error(at, "unclosed comment");
        }
        at = end + 2;
        if (!closesAt(text, at)) {
            throw error(at, "comment ends before closing delimiter");
        }
    }

    private boolean close() {
        trimNext = trimsRight(text, at);
        at += CLOSE.length() + (trimNext ? 2 : 0);
        return trimNext;
    }

    private boolean trimsLeft(int offset) {
        return text.startsWith("-", offset) && offset + 1 < text.length() && Blanks.is(text.charAt(offset + 1));
    }

    private static boolean trimsRight(String text, int offset) {
        return offset + 1 < text.length() && Blanks.is(text.charAt(offset)) && text.startsWith("-" + CLOSE, offset + 1);
    }

    /// Whether an action ends at this offset, with or without a trim marker.
    static boolean closesAt(String text, int offset) {
        return text.startsWith(CLOSE, offset) || trimsRight(text, offset);
    }

    private TemplateErrorException error(int offset, String message) {
        return new TemplateErrorException(new TemplateError(where, offset, message));
    }
}
