package io.helm2osc.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// One part of a path pattern in the syntax of Go's `filepath.Match`: `*`, `?`, `[a-z]`, `[^a-z]`
/// and `\` before a letter that stands for itself. Matching takes no more than the product of
/// both lengths, whatever the pattern.
final class Glob {

    private sealed interface Token {
        record Any() implements Token {}

        record One(IntPredicate letter) implements Token {}
    }

    private final List<Token> tokens;

    private Glob(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// Reads a pattern, if it is one.
    static Optional<Glob> parse(String pattern) {
        return new Parser(pattern.codePoints().toArray()).parse();
    }

    /// Whether the whole name matches.
    boolean matches(String name) {
        int[] letters = name.codePoints().toArray();
        int token = 0;
        int letter = 0;
        int star = -1; // the last star, and where what it stands for may end
        int resume = 0;
        while (letter < letters.length) {
            if (token < tokens.size()
                    && tokens.get(token) instanceof Token.One one
                    && one.letter().test(letters[letter])) {
                token++;
                letter++;
            } else if (token < tokens.size() && tokens.get(token) instanceof Token.Any) {
                star = token++;
                resume = letter;
            } else if (star >= 0) {
                token = star + 1;
                letter = ++resume;
            } else {
                return false;
            }
        }
        return tokens.subList(token, tokens.size()).stream().allMatch(Token.Any.class::isInstance);
    }

    private static final class Parser {

        private final int[] pattern;
        private int here;
        private boolean broken;

        Parser(int[] pattern) {
            this.pattern = pattern;
        }

        Optional<Glob> parse() {
            List<Token> tokens = new ArrayList<>();
            while (here < pattern.length) {
                int letter = pattern[here++];
                tokens.add(
                        switch (letter) {
                            case '*' -> new Token.Any();
                            case '?' -> new Token.One(any -> true);
                            case '[' -> new Token.One(set());
                            case '\\' -> literal(next());
                            default -> literal(letter);
                        });
            }
            return broken ? Optional.empty() : Optional.of(new Glob(tokens));
        }

        private static Token literal(int letter) {
            return new Token.One(other -> other == letter);
        }

        private int next() {
            broken |= here >= pattern.length;
            return broken ? 0 : pattern[here++];
        }

        private boolean at(int letter) {
            return here < pattern.length && pattern[here] == letter;
        }

        private IntPredicate set() {
            boolean negated = at('^');
            if (negated) {
                here++;
            }
            IntPredicate set = letter -> false;
            boolean first = true;
            while (!broken && (first || !at(']'))) {
                set = set.or(range());
                first = false;
            }
            here++;
            return negated ? set.negate() : set;
        }

        private IntPredicate range() {
            int low = bound();
            int high = low;
            if (at('-')) {
                here++;
                high = bound();
            }
            int last = high;
            return letter -> low <= letter && letter <= last;
        }

        private int bound() {
            broken |= at('-') || at(']');
            int letter = next();
            return letter == '\\' ? next() : letter;
        }
    }
}
