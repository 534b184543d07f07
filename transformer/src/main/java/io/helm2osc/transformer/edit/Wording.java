package io.helm2osc.transformer.edit;

import io.helm2osc.template.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A stretch of a template that prints text: an action, or a word that actions and letters make up together.
///
/// @param template the file in the tree
/// @param words what stands there
/// @param ordinal which of the stretches with these words; edits of one file are made from the last place to the first
/// @param opening what prints the same, up to where its pipeline can go on
/// @param closing what closes that
record Wording(String template, String words, int ordinal, String opening, String closing) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{-?\\s*[$.][\\w.]*\\s*-?}}");

    /// An action with its braces. A value that somebody unsets is no text, so that an action of nothing but a field
    /// has to make it one.
    static Wording action(String text, String template, Span span) {
        String words = span.of(text);
        int end = words.length() - (words.endsWith("-}}") ? "-}}" : "}}").length();
        String toText = FIELD.matcher(words).matches() ? " | default \"\"" : "";
        return new Wording(
                template,
                words,
                ordinal(text, words, span.start()),
                words.substring(0, end).stripTrailing() + toText,
                " " + words.substring(end));
    }

    /// A word of several parts, each as an argument of a function.
    static Wording joined(String text, String template, Span span, List<String> arguments) {
        String words = span.of(text);
        return new Wording(
                template,
                words,
                ordinal(text, words, span.start()),
                arguments.stream().collect(Collectors.joining(" ", "{{ list ", " | join \"\"")),
                " }}");
    }

    private static int ordinal(String text, String words, int start) {
        int ordinal = 0;
        for (int at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) {
            ordinal++;
        }
        return ordinal;
    }

    /// Where it stands in a file that has changed behind it only.
    Optional<Span> in(String text) {
        int at = text.indexOf(words);
        for (int i = 0; i < ordinal && at >= 0; i++) {
            at = text.indexOf(words, at + 1);
        }
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }
}
