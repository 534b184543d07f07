package io.helm2osc.transformer.edit;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.template.Piece;
import io.helm2osc.template.Span;
import io.helm2osc.template.TemplateText;
import io.helm2osc.template.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Finds the words of a template that letters and actions make up together and that come to the name of an image.
final class JoinedWords {

    private static final String BETWEEN_WORDS = " \t\r\n\"'=,;()[]";

    private final String text;
    private final Printed printed;
    private final String template;
    private final ImageReference image;
    private final List<Word> found = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private JoinedWords(String text, String template, ImageReference image, Printed printed) {
        this.text = text;
        this.template = template;
        this.image = image;
        this.printed = printed;
    }

    /// A word.
    ///
    /// @param span as far as the name reaches, or further where an action prints more than the name
    /// @param arguments its parts, each as an argument of a function
    record Word(Span span, List<String> arguments, NameInText name) {}

    /// A stretch of text without blanks, or an action.
    private record Part(Span span, boolean action) {}

    static List<Word> in(String text, String template, ImageReference image, Printed printed) {
        JoinedWords words = new JoinedWords(text, template, image, printed);
        List<Part> word = new ArrayList<>();
        TemplateText.parse(text, template).readable().stream()
                .flatMap(parsed -> parsed.pieces().stream())
                .forEach(piece -> {
                    switch (piece) {
                        case Piece.Text plain -> words.cut(plain.span(), word);
                        case Piece.Action action when prints(action) -> word.add(new Part(action.span(), true));
                        case Piece.Action other -> words.end(word);
                        case Piece.Comment comment -> words.end(word);
                    }
                });
        words.end(word);
        return words.found;
    }

    private static boolean prints(Piece.Action action) {
        return !action.trim().left()
                && !action.trim().right()
                && action.tokens().stream()
                        .noneMatch(token -> token.kind() == Token.Kind.KEYWORD
                                || token.kind() == Token.Kind.DECLARE
                                || token.kind() == Token.Kind.ASSIGN);
    }

    private void cut(Span span, List<Part> word) {
        int start = span.start();
        for (int at = span.start(); at < span.end(); at++) {
            if (BETWEEN_WORDS.indexOf(text.charAt(at)) >= 0) {
                letters(start, at, word);
                end(word);
                start = at + 1;
            }
        }
        letters(start, span.end(), word);
    }

    private static void letters(int start, int end, List<Part> word) {
        if (start < end) {
            word.add(new Part(new Span(start, end), false));
        }
    }

    private void end(List<Part> word) {
        if (word.size() > 1 && word.stream().anyMatch(Part::action) && prints(word, 0, 0)) {
            name(word, ends.reversed());
        }
        word.clear();
        ends.clear();
    }

    /// Whether the parts from one on can print the image from a letter on; notes the letters behind each, from the
    /// last to the first.
    private boolean prints(List<Part> word, int part, int letter) {
        String reference = image.toString();
        if (part == word.size()) {
            return letter == reference.length();
        }
        for (String letters : lettersOf(word.get(part))) {
            if (reference.startsWith(letters, letter) && prints(word, part + 1, letter + letters.length())) {
                ends.add(letter + letters.length());
                return true;
            }
        }
        return false;
    }

    private Collection<String> lettersOf(Part part) {
        return part.action()
                ? printed.parts(new Printed.Spot(template, part.span()))
                : Set.of(part.span().of(text));
    }

    /// Notes the part of a word that is the name, when it takes more than one to print it.
    private void name(List<Part> word, List<Integer> ends) {
        int length = image.repository().length();
        List<String> arguments = new ArrayList<>();
        int last = 0;
        while (ends.get(last) < length) {
            arguments.add(argument(word.get(last), word.get(last).span().end()));
            last++;
        }
        Part at = word.get(last);
        int more = at.action() ? ends.get(last) - length : 0;
        int end = at.action() ? at.span().end() : at.span().end() - (ends.get(last) - length);
        arguments.add(argument(at, end));
        String reference = image.toString();
        found.add(new Word(
                new Span(word.getFirst().span().start(), end),
                arguments,
                new NameInText("", image.repository(), more == 0 ? "" : reference.substring(length, length + 1))));
    }

    private String argument(Part part, int end) {
        String words = text.substring(part.span().start(), end);
        if (!part.action()) {
            return '"' + words + '"';
        }
        String pipeline =
                words.substring("{{".length(), words.length() - "}}".length()).strip();
        return pipeline.chars().anyMatch(Character::isWhitespace) ? "(" + pipeline + ")" : pipeline;
    }
}
