package io.helm2osc.template;

import io.helm2osc.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the words of one action, from behind its opening to its closing delimiter.
final class TokenLexer {
    private static final Set<String> KEYWORDS =
            Set.of("block", "break", "continue", "define", "else", "end", "if", "range", "template", "with");
    private static final String TERMINATORS = ".,|:()";

    private final String text;
    private final String where;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    TokenLexer(String text, String where, int start) {
        this.text = text;
        this.where = where;
        this.at = start;
    }

    List<Token> tokens() {
        while (true) {
            if (PieceLexer.closesAt(text, at)) {
                if (depth > 0) {
                    throw error("unclosed left paren");
                }
                return tokens;
            }
            int word = Blanks.skip(text, at, text.length());
            boolean spaced = word > at;
            if (spaced && text.startsWith("-}}", word)) {
                at = word - 1; // the blank before the marker belongs to the delimiter
                continue;
            }
            at = word;
            if (PieceLexer.closesAt(text, at)) {
                continue;
            }
            next(spaced);
        }
    }

    int end() {
        return at;
    }

    private void next(boolean spaced) {
        if (at >= text.length()) {
            throw error("unclosed action");
        }
        char letter = text.charAt(at);
        switch (letter) {
            case '"' -> add(Kind.STRING, quoted('"'), spaced);
            case '\'' -> add(Kind.CHARACTER, quoted('\''), spaced);
            case '`' -> add(Kind.RAW_STRING, rawString(), spaced);
            case '$' -> add(Kind.VARIABLE, word(at + 1), spaced);
            case '.' -> dot(spaced);
            case ':' -> declaration(spaced);
            case '=' -> add(Kind.ASSIGN, at + 1, spaced);
            case '|' -> add(Kind.PIPE, at + 1, spaced);
            case ',' -> add(Kind.COMMA, at + 1, spaced);
            case '(', ')' -> parenthesis(letter, spaced);
            default -> wordOrNumber(letter, spaced);
        }
    }

    private void wordOrNumber(char letter, boolean spaced) {
        if (letter == '+' || letter == '-' || isDigit(letter)) {
            add(Kind.NUMBER, number(), spaced);
        } else if (isAlphanumeric(letter)) {
            int end = word(at);
            add(kindOf(text.substring(at, end)), end, spaced);
        } else if (letter > ' ' && letter < 127) {
            add(Kind.OTHER, at + 1, spaced);
        } else {
            throw error("unrecognized character in action");
        }
    }

    private static Kind kindOf(String word) {
        if (KEYWORDS.contains(word)) {
            return Kind.KEYWORD;
        }
        return switch (word) {
            case "true", "false" -> Kind.BOOLEAN;
            case "nil" -> Kind.NIL;
            default -> Kind.IDENTIFIER;
        };
    }

    private void dot(boolean spaced) {
        if (at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            add(Kind.NUMBER, number(), spaced);
            return;
        }
        int end = word(at + 1);
        add(end == at + 1 ? Kind.DOT : Kind.FIELD, end, spaced);
    }

    private void declaration(boolean spaced) {
        if (!text.startsWith(":=", at)) {
            throw error("expected :=");
        }
        add(Kind.DECLARE, at + 2, spaced);
    }

    private void parenthesis(char letter, boolean spaced) {
        depth += letter == '(' ? 1 : -1;
        if (depth < 0) {
            throw error("unexpected right paren");
        }
        add(letter == '(' ? Kind.LEFT_PAREN : Kind.RIGHT_PAREN, at + 1, spaced);
    }

    /// The end of the word that starts at `start`, which must be followed by something that can end a word.
    private int word(int start) {
        int end = start;
        while (end < text.length() && isAlphanumeric(text.charAt(end))) {
            end++;
        }
        boolean ended = end >= text.length()
                || Blanks.is(text.charAt(end))
                || TERMINATORS.indexOf(text.charAt(end)) >= 0
                || text.startsWith("}}", end);
        if (!ended) {
            throw error("bad character " + text.charAt(end));
        }
        return end;
    }

    private int number() {
        int end = at + (text.charAt(at) == '+' || text.charAt(at) == '-' ? 1 : 0);
        while (end < text.length() && isNumberPart(end)) {
            end++;
        }
        if (end < text.length() && isAlphanumeric(text.charAt(end))) {
            throw error("bad number syntax");
        }
        return end;
    }

    private boolean isNumberPart(int offset) {
        char letter = text.charAt(offset);
        boolean exponentSign = (letter == '+' || letter == '-') && "eEpP".indexOf(text.charAt(offset - 1)) >= 0;
        return isDigit(letter) || "_.xXoObBaAcCdDeEfFpPi".indexOf(letter) >= 0 || exponentSign;
    }

    private int quoted(char quote) {
        for (int end = at + 1; end < text.length(); end++) {
            char letter = text.charAt(end);
            if (letter == quote) {
                return end + 1;
            }
            if (letter == '\n') {
                break;
            }
            if (letter == '\\') {
                end++;
            }
        }
        throw error("unterminated quoted string");
    }

    private int rawString() {
        int end = text.indexOf('`', at + 1);
        if (end < 0) {
            throw error("unterminated raw quoted string");
        }
        return end + 1;
    }

    private void add(Kind kind, int end, boolean spaced) {
        tokens.add(new Token(kind, text.substring(at, end), at, spaced));
        at = end;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isAlphanumeric(char letter) {
        return letter == '_' || Character.isLetterOrDigit(letter);
    }

    private TemplateErrorException error(String message) {
        return new TemplateErrorException(new TemplateError(where, at, message));
    }
}
