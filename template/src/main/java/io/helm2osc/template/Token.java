package io.helm2osc.template;

/// One word of an action, exactly as written. `spaced` tells whether blanks stand before it, which parts arguments
/// from each other.
public record Token(Kind kind, String text, int start, boolean spaced) {

    /// What sort of word a token is.
    public enum Kind {
        IDENTIFIER,
        KEYWORD,
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
        DECLARE,
        ASSIGN,
        LEFT_PAREN,
        RIGHT_PAREN,
        COMMA,
        OTHER
    }

    public Span span() {
        return new Span(start, start + text.length());
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isKeyword(String word) {
        return kind == Kind.KEYWORD && text.equals(word);
    }
}
